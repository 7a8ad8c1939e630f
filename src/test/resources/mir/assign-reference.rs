fn main() {
    let a = 1;
    let b = 2;
    let mut r = &a;
    let v = *r;
    r = &b;
    let w = *r;
    let s = &a;
    r = s;
    let x = *r;
}
