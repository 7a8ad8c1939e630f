fn main() {
    let mut a = 1;
    let r = &mut a;
    let mut f = || {
        *r = 2;
    };
    f();
    *r = 3;
}
