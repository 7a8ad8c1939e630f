use std::cell::{Cell, UnsafeCell};
use std::mem::{self, ManuallyDrop};
struct D(i32);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); } }
fn main() {
    let c = Cell::new(5);
    let r = &c;
    r.set(7);
    c.update(|x| x + 1);
    println!("{} {}", c.get(), r.replace(9));
    let u = UnsafeCell::new(3u8);
    unsafe { *u.get() += 1; println!("{}", *u.get()); }
    let mut m = ManuallyDrop::new(D(1));
    m.0 += 1;
    println!("{}", m.0);
    unsafe { ManuallyDrop::drop(&mut m); }
    let mut x = 4;
    println!("{} {}", mem::take(&mut x), x);
    let cell = Cell::from_mut(&mut x);
    cell.set(11);
    println!("{}", x);
    let d = Cell::new(D(5));
    d.set(D(6));
    println!("end");
}
