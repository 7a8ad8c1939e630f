fn main() {
    let a = 1;
    let r = &a;
    let rr = &r;
    let s = &**rr;
    let v = *s;
}
