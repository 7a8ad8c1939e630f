//! A reference to an address where no allocation is dangles as soon as it is made; a raw pointer there is fine.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: memory-ub @ make

fn main() {
    let p = std::ptr::without_provenance::<(i32, i32)>(0x10);
    let _field = unsafe { &raw const (*p).0 };
    let _reference = unsafe { &(*p).0 as *const i32 }; //~ make
}
