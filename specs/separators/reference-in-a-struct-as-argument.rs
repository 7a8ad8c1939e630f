//! A mutable reference passed inside a struct, and a write beside it during the call. Is a field of an argument retagged, and
//! protected? Stacked Borrows of May 2019 goes into structs, the paper retags only what is a reference itself.
//! models-stacked.md, section 5.
//@ memory: sc
//@ alias: sb-2019-05, sb-popl20
//@ expect sc sb-2019-05: ub in all @ write
//@ expect sc sb-popl20: ok
//@ executions sc: 1

struct Holder<'a>(&'a mut u8);

fn f(_holder: Holder, p: *mut u8) {
    unsafe { *p = 2; } //~ write
}

fn main() {
    let mut x = 1u8;
    let p = &raw mut x;
    let holder = Holder(unsafe { &mut *p });
    f(holder, p);
}
