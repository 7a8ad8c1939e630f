fn main() {
    let a = 1;
    let r = &a;
    let v = *r;
}
