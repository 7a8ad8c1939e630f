//! A pointer made from an integer may use what was exposed, and only that: the address of `x` is exposed through `a`, and
//! `b` ends `a` before the cast is used. Under strict provenance there is nothing to choose from at all (exposed-address-strict).
//@ memory: sc
//@ alias: sb, tb, none
//@ expect sc sb, tb: ub in all @ use
//@ expect sc none: ok

fn main() {
    let mut x = 1;
    let a = &mut x;
    let address = a as *mut i32 as usize;
    let b = &mut x;
    *b = 2;
    let p = address as *mut i32;
    unsafe { *p = 3 }; //~ use
}
