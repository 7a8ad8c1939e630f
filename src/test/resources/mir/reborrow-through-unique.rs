fn main() {
    let mut a = 1;
    let mut r = &mut a;
    let rr = &mut r;
    **rr = 2;
    let s = &mut **rr;
    *s = 3;
}
