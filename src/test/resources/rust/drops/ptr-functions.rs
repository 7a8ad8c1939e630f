struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

use std::mem;
use std::ptr;
fn main() {
    unsafe {
        let mut a = D(1);
        let p = &raw mut a;
        let copy = ptr::read(p);
        println!("read {}", copy.0);
        ptr::write(p, D(2));
        println!("written {}", a.0);
        ptr::drop_in_place(p);
        println!("dropped");
        p.write(D(3));
        p.drop_in_place();
        mem::forget(a);
    }
}
