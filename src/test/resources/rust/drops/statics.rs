struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

static S: D = D(1);
static mut M: D = D(2);
const C: D = D(3);
fn main() {
    println!("{}", S.0);
    let _c = C;
    let r = &C;
    println!("r is {}", r.0);
    C;
    unsafe {
        M = D(4);
    }
    println!("end");
}
