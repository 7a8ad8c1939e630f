//! Under strict provenance an integer has none to give: what is fine with exposed provenance is not.
//@ memory: sc
//@ alias: sb, tb
//@ intptr: strict
//@ expect sc *: ub in all @ cast

fn main() {
    let mut x = 1;
    let p = &raw mut x;
    let q = p.expose_provenance() as *mut i32; //~ cast
    unsafe { *q = 3 };
}
