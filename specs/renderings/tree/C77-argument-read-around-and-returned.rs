//! The target of an argument is read around during the call, which returns a reborrow of the argument.
//! models-tree.md, section 11, C77.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C77)
//@ expect * tb-iw, sb, regions: ub in all @ 5 (table C77)
//@ expect * refcell: ub in all @ 6 (table C77)

fn f(a: &mut u8, p: *mut u8) -> &mut u8 { //~ 4
    let _v = unsafe { *p }; //~ 5
    &mut *a //~ 6
} //~ 7

fn main() {
    let mut x = 0u8; //~ 0
    let p = &raw mut x; //~ 1
    let m = &mut x; //~ 2
    let b = f(m, p); //~ 6b
    let _v = *b; //~ 8
}
