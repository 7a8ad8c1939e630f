fn main() {
    let a = 1;
    let r = &a;
    let s = r;
    let t = s;
    let v = *t;
    let w = *r;
}
