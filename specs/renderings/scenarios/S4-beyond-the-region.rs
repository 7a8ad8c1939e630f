//! A reference to four of eight elements is used to write the seventh.
//! models-other.md, sections 8 to 10, S4.
//@ memory: sc
//@ alias: tb, sb, regions
//@ expect * tb: ok (table S4)
//@ expect * sb, regions: ub in all @ 3 (table S4)

fn main() {
    unsafe {
        let mut d = [0u8; 8]; //~ 0
        let m = &mut *(&raw mut d as *mut [u8; 4]); //~ 1
        let p = m as *mut [u8; 4] as *mut u8; //~ 2
        *p.add(6) = 1; //~ 3
    }
}
