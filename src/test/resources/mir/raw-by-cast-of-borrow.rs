fn main() {
    let mut a = 1;
    let p = &mut a as *mut i32;
    let q = &a as *const i32;
    unsafe {
        *p = 2;
    }
}
