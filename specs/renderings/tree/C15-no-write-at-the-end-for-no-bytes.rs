//! Like C14, with an argument of no bytes: there is nothing that the end of the call could write.
//! models-tree.md, section 11, C15.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C15)
//@ expect * sb, regions: ub in all @ 10 (table C15)

fn f(_a: &mut [u8; 0], p: *mut u8) -> *mut u8 { //~ 5
    unsafe {
        let g = &mut *p.add(1); //~ 6
        let h = g as *mut u8; //~ 7
        h.sub(1) //~ 8
    }
} //~ 9

fn main() {
    unsafe {
        let mut v = [0u8; 2]; //~ 0
        let m = &mut v; //~ 1
        let p = m as *mut [u8; 2] as *mut u8; //~ 2
        let a = &mut *(p as *mut [u8; 0]); //~ 3
        let k = f(a, p);
        let _v = *k; //~ 10
    }
}
