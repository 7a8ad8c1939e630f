//! A callee keeps a pointer to the content of a box that it was lent shared; the box is written, then the pointer
//! writes, then the box is read.
//! models-stacked.md, section 7, p55.
//@ memory: sc
//@ alias: sb2018:profile=literal:box=not-covered, sb2018:profile=oct18:box=not-covered, sb-2018-11:box=not-covered, sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20, sb
//@ expect * sb2018:profile=literal:box=not-covered, sb2018:profile=oct18:box=not-covered, sb-2018-11:box=not-covered: not-covered @ 0 (table p55)
//@ expect * sb-2018-12, sb-2019-04, sb-2019-05, sb-popl20: ub in all @ 5 (table p55)
//@ expect * sb: ub in all @ 4 (table p55)

fn leak(c: &u8) -> *mut u8 { //~ 2b
    c as *const u8 as *mut u8 //~ 2c
}

fn f(mut o: Box<u8>) { //~ 1
    let l = leak(&*o); //~ 2
    *o = 1; //~ 3
    unsafe { *l = 2 }; //~ 4
    let _v = *o; //~ 5
}

fn main() {
    let b = Box::new(0u8); //~ 0
    f(b);
}
