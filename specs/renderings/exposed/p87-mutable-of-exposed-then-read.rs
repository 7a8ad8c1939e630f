//! A mutable reference is made of an exposed pointer, which is read before the reference writes.
//! models-stacked.md, section 7, p87.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ 5 (table p87)
//@ expect * tb: ok (table p87)

fn main() {
    unsafe {
        let mut l = 0u8;
        let address = &mut l as *mut u8 as usize; //~ 1
        let p = address as *mut u8; //~ 2
        let u = &mut *p; //~ 3
        let _v = *p; //~ 4
        *u = 1; //~ 5
    }
}
