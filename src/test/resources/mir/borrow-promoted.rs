fn main() {
    let r = &5;
    let v = *r;
}
