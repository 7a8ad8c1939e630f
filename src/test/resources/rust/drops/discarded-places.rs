struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct S {
    d: D,
    n: i32,
}
fn make(n: i32) -> S {
    S { d: D(n), n }
}
fn main() {
    let s = make(1);
    let _ = s.d;
    s.n;
    println!("still {}", s.d.0);
    s.d;
    println!("moved");
    let _ = make(2).d;
    println!("after two");
    let _ = &make(3).d;
    println!("after three");
    let _x = &make(4).d;
    make(5).d;
    println!("end");
}
