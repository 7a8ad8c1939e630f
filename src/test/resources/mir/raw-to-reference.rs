fn main() {
    let mut a = 1;
    let p = &raw mut a;
    unsafe {
        let r = &mut *p;
        *r = 2;
        let s = &*p;
        let v = *s;
    }
}
