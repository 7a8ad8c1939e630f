fn raw(r: &mut i32) -> *mut i32 {
    r
}
fn main() {
    let mut a = 1;
    let p = raw(&mut a);
    unsafe {
        *p = 2;
    }
}
