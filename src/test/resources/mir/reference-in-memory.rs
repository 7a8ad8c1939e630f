fn main() {
    let a = 1;
    let mut r = &a;
    let rr = &mut r;
    let s = *rr;
    let v = *s;
    *rr = s;
    let w = *r;
    let t = r;
}
