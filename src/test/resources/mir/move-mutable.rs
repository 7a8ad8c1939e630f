fn main() {
    let mut a = 1;
    let r = &mut a;
    let s = r;
    *s = 2;
}
