//! The RefCell of the lecture, alone and in an Rc: two shared borrows at a time, then a mutable one, each refused while it must
//! be; then a mutable one through the first handle and a shared one through the second.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias, refcell
//@ expect * *: ok
//@ outcomes *: "2"

use std::cell::{Ref, RefCell, RefMut};
use std::rc::Rc;

fn main() {
    let x: RefCell<i32> = RefCell::new(1);
    {
        let xptr1: Ref<'_, i32> = x.try_borrow().unwrap();
        let xptr2: Ref<'_, i32> = x.try_borrow().unwrap();
        assert_eq!(*xptr1, 1);
        assert_eq!(*xptr2, 1);
        assert!(match x.try_borrow_mut() { Err(_) => true, Ok(_) => false });
    }
    {
        let mut xmut: RefMut<'_, i32> = x.try_borrow_mut().unwrap();
        *xmut = 3;
        assert!(match x.try_borrow_mut() { Err(_) => true, Ok(_) => false });
        assert!(match x.try_borrow() { Err(_) => true, Ok(_) => false });
    }

    let x1 = Rc::new(RefCell::new(1));
    let x2 = x1.clone();
    {
        let mut x1mut = x1.borrow_mut();
        *x1mut = 2;
    }
    println!("{}", x2.borrow());
}
