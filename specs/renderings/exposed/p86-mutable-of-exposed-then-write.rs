//! A mutable reference is made of an exposed pointer and cast back; the pointer writes; then the cast is read.
//! models-stacked.md, section 7, p86.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb, tb: ub in all @ 6 (table p86)

fn main() {
    unsafe {
        let mut l = 0u8;
        let address = &mut l as *mut u8 as usize; //~ 1
        let p = address as *mut u8; //~ 2
        let u = &mut *p; //~ 3
        let z = u as *mut u8; //~ 4
        *p = 1; //~ 5
        let _v = *z; //~ 6
    }
}
