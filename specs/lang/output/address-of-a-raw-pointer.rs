//! `{:p}` and `{:?}` of raw pointers look at no memory. All addresses are written alike, but for those that are numbers.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "0x_ 0x_ / 0x0 / 0x10"

fn main() {
    let mut x = 0;
    let raw = &raw mut x;
    let unique = unsafe { &mut *raw };
    println!("{:p} {:?}", raw, raw as *const i32);
    println!("{:?}", std::ptr::null::<u8>());
    println!("{:p}", std::ptr::without_provenance::<u8>(16));
    *unique = 1;
}
