struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let f = |d: D, (_, e): (D, D)| {
        println!("called with {} {}", d.0, e.0);
        e
    };
    let r = f(D(1), (D(2), D(3)));
    println!("r is {}", r.0);
    let captured = D(4);
    let mut count = 0;
    let mut g = move || {
        let _all = &captured;
        count += 1;
        count
    };
    println!("{}", g() + g());
    let h = g;
    println!("moved");
    let x = (D(5), D(6));
    let once = move || {
        let _y = x.1;
        println!("once");
    };
    if count == 0 {
        once();
    }
    drop(h);
    println!("end");
}
