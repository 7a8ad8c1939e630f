struct Wrapper(i32);

#[derive(Debug)]
enum Shape {
    Point(i32, i32),
    Line(u8),
}

fn call(x: &mut i32, f: fn(&mut i32)) {
    f(x)
}

fn wrap<'a>(x: &'a mut i32, f: fn(&'a mut i32) -> Option<&'a mut i32>) -> Option<&'a mut i32> {
    f(x)
}

fn both<F: Fn(i32, i32) -> Shape>(f: F) -> Shape {
    f(1, 2)
}

fn main() {
    let options: Vec<Option<i32>> = vec![1, 2].into_iter().map(Some).collect();
    println!("options {:?}", options);
    let wrapped: Vec<Wrapper> = [3, 4].into_iter().map(Wrapper).collect();
    println!("{}", wrapped[1].0);
    println!("{:?}", both(Shape::Point));
    let line: fn(u8) -> Shape = Shape::Line;
    println!("{:?}", line(7));
    let mut x = 1;
    call(&mut x, |y| *y += 1);
    let times: fn(&mut i32) = |z| *z *= 5;
    times(&mut x);
    println!("{}", x);
    if let Some(r) = wrap(&mut x, Some) {
        *r = 3;
    }
    println!("{}", x);
    let table: [fn(i32) -> i32; 2] = [|a| a + 1, |a| a * 2];
    println!("{} {}", table[0](5), table[1](5));
    let r#ref = Ok::<i32, ()>(5);
    println!("{:?}", r#ref.map(Box::new).map(|b| *b));
    let layout = std::alloc::Layout::for_value(&0u64);
    println!("{} {}", layout.size(), layout.align());
    let bits: u32 = unsafe { std::mem::transmute_copy(&-1i32) };
    println!("{}", bits);
}
