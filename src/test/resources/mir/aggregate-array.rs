fn main() {
    let a = 1;
    let b = 2;
    let c = [&a, &b];
    let v = *c[0];
    let d = c;
    let w = *d[1];
}
