fn main() {
    let mut a = 1;
    let p: *mut i32 = &mut a;
    let q: *const i32 = &a;
    unsafe {
        *p = 2;
    }
}
