//! `unwrap_unchecked` of `None` is undefined, whatever the aliasing model.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: memory-ub @ unwrap

fn main() {
    let x: Option<u8> = None;
    unsafe { x.unwrap_unchecked() }; //~ unwrap
}
