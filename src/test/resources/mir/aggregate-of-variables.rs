fn main() {
    let a = 1;
    let mut b = 2;
    let r = &a;
    let m = &mut b;
    let t = (r, m);
    *t.1 = *t.0;
}
