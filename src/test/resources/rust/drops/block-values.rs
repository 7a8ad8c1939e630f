struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn make(n: i32) -> D {
    let d = D(n);
    let _other = D(n + 100);
    d
}
fn main() {
    let a = {
        let _x = D(1);
        let y = D(2);
        y
    };
    println!("a is {}", a.0);
    let b = if a.0 == 2 { make(3) } else { D(4) };
    println!("b is {}", b.0);
    {
        let _c = D(5);
        make(6)
    };
    let _ = { D(7) };
    let t = (make(8), { make(9) });
    println!("t is {}", t.0.0 + t.1.0);
}
