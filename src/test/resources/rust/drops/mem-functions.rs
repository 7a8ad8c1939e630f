struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

use std::mem;
fn main() {
    drop(D(1));
    mem::forget(D(2));
    let mut a = D(3);
    let mut b = D(4);
    mem::swap(&mut a, &mut b);
    println!("{} {}", a.0, b.0);
    let old = mem::replace(&mut a, D(5));
    println!("old {}", old.0);
    let mut o = Some(D(6));
    let taken = o.take();
    println!("{}", taken.is_some());
    let c = D(7);
    mem::drop(c);
    println!("end");
}
