struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct S {
    d: D,
}
fn main() {
    let mut s = S { d: D(1) };
    let r = &mut s;
    r.d = D(2);
    println!("by reference");
    let p = &raw mut s.d;
    unsafe {
        *p = D(3);
    }
    println!("by raw pointer {}", s.d.0);
}
