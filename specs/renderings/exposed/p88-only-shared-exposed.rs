//! Only the pointer of a shared reference is exposed: a pointer made of its address may not write.
//! models-stacked.md, section 7, p88.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb, tb: ub in all @ 4 (table p88)

#![allow(invalid_reference_casting)]

fn main() {
    unsafe {
        let mut l = 0u8;
        let _f = &mut l as *mut u8; //~ 1
        let address = &l as *const u8 as usize; //~ 2
        let p = address as *mut u8; //~ 3
        *p = 1; //~ 4
    }
}
