fn main() {
    let mut a = 1;
    let r = &mut a;
    let s = &mut *r;
    *s = 2;
    let t = &*r;
    let v = *t;
    let u = &*t;
    let w = *u;
}
