use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Mutex;
use std::pin::Pin;
fn main() {
    let c = RefCell::new(5);
    println!("{} {:?}", c.borrow(), c.borrow());
    println!("{}", c.borrow_mut());
    let r = Rc::new(Box::new(6));
    println!("{} {:?}", r, &r);
    let m = Mutex::new(7);
    if let Ok(g) = m.lock() { println!("{}", g); }
    let mut x = 8;
    let p = Pin::new(&mut x);
    println!("{}", p);
    let g = c.borrow();
    println!("{g} {0} {0}", g);
    let k = Cell::new(3);
    println!("{}", k.get());
}
