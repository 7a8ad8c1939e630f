struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn f(n: i32) -> i32 {
    let _a = D(1);
    if n == 0 {
        let _b = D(2);
        return n;
    }
    let _c = D(3);
    n
}
fn main() {
    println!("f is {}", f(0));
    println!("f is {}", f(1));
    let mut i = 0;
    loop {
        let _d = D(10 + i);
        i += 1;
        if i == 2 {
            let _e = D(20);
            continue;
        }
        let _g = D(30 + i);
        if i == 3 {
            break;
        }
    }
    let v = 'outer: {
        let _h = D(40);
        if i == 3 {
            break 'outer D(41);
        }
        D(42)
    };
    println!("v is {}", v.0);
}
