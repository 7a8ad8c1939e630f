fn main() {
    let mut a = 1;
    let r = &mut a;
    *r = 2;
    a = 3;
    let v = a;
}
