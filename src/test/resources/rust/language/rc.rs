// Reference-counted owners: counts, weak references, uniqueness.
use std::cell::Cell;
use std::rc::{Rc, Weak};
struct Loud(i32);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0); } }
fn main() {
    let a = Rc::new(Loud(1));
    let b = a.clone();
    println!("{} {}", Rc::strong_count(&a), b.0);
    let w = Rc::downgrade(&a);
    drop(a);
    println!("{}", w.upgrade().is_some());
    println!("{} {}", Rc::strong_count(&b), Rc::weak_count(&b));
    drop(b);
    println!("{}", w.upgrade().is_none());
    let mut c = Rc::new(5);
    *Rc::get_mut(&mut c).unwrap() = 6;
    let mut d = Rc::clone(&c);
    println!("{}", Rc::get_mut(&mut c).is_none());
    *Rc::make_mut(&mut d) += 10;
    println!("{} {} {}", *c, *d, Rc::ptr_eq(&c, &d));
    let p = Rc::into_raw(c);
    println!("{}", unsafe { *p });
    let c = unsafe { Rc::from_raw(p) };
    println!("{}", Rc::try_unwrap(c).is_ok());
    let e: Weak<i32> = Weak::new();
    println!("{}", e.upgrade().is_none());
    let f = Rc::new(Cell::new(1));
    let g = Rc::clone(&f);
    g.set(4);
    println!("{}", f.get());
}
