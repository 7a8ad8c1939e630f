fn main() {
    let a = 1;
    let mut r = &a;
    let p = &raw mut r;
    unsafe {
        let s = *p;
        let v = *s;
    }
}
