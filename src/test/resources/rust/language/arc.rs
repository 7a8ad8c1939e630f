// Atomically counted owners: counts, weak references, uniqueness.
use std::cell::Cell;
use std::sync::{Arc, Weak};
struct Loud(i32);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0); } }
fn main() {
    let a = Arc::new(Loud(1));
    let b = a.clone();
    println!("{} {}", Arc::strong_count(&a), b.0);
    let w = Arc::downgrade(&a);
    drop(a);
    println!("{}", w.upgrade().is_some());
    println!("{} {}", Arc::strong_count(&b), Arc::weak_count(&b));
    drop(b);
    println!("{}", w.upgrade().is_none());
    let mut c = Arc::new(5);
    *Arc::get_mut(&mut c).unwrap() = 6;
    let mut d = Arc::clone(&c);
    println!("{}", Arc::get_mut(&mut c).is_none());
    *Arc::make_mut(&mut d) += 10;
    println!("{} {} {}", *c, *d, Arc::ptr_eq(&c, &d));
    let p = Arc::into_raw(c);
    println!("{}", unsafe { *p });
    let c = unsafe { Arc::from_raw(p) };
    println!("{}", Arc::try_unwrap(c).is_ok());
    let e: Weak<i32> = Weak::new();
    println!("{}", e.upgrade().is_none());
    let f = Arc::new(Cell::new(1));
    let g = Arc::clone(&f);
    g.set(4);
    println!("{}", f.get());
}
