fn main() {
    let mut a = 1u32;
    let p = &raw mut a;
    let q = p as *const u32;
    let b = p as *mut u8;
    unsafe {
        *b = 2;
        let v = *q;
    }
}
