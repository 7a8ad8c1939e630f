fn main() {
    let a = 1;
    let b = 2;
    let r = &a;
    let s = &b;
    let c = [r, s];
    let v = *c[1];
}
