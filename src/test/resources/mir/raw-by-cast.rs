fn main() {
    let mut a = 1;
    let r = &mut a;
    let p = r as *mut i32;
    let s = &a;
    let q = s as *const i32;
    unsafe {
        let v = *q;
        *p = 2;
    }
}
