unsafe fn set(p: *mut i32) {
    *p = 2;
}
fn main() {
    let mut a = 1;
    unsafe {
        set(&raw mut a);
        set(&mut a);
    }
}
