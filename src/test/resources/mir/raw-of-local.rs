fn main() {
    let mut a = 1;
    let p = &raw mut a;
    let q = &raw const a;
    unsafe {
        *p = 2;
        let v = *q;
    }
}
