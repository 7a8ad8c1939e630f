fn main() {
    let mut a = 1;
    let r = &mut a;
    let r = &mut *r;
    let r = &*r;
    let v = *r;
}
