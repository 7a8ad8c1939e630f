//! A reborrow of a raw pointer writes, and then the reference under it: the nested use that every stack allows.
//! models-other.md, sections 8 to 10, S3.
//@ memory: sc
//@ alias: tb, sb
//@ expect * tb, sb: ok (table S3)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let r = &mut x; //~ 1
        let p = r as *mut u8; //~ 2
        let r2 = &mut *p; //~ 3
        *r2 = 1; //~ 4
        *r = 2; //~ 5
    }
}
