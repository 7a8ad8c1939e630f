fn main() {
    let mut a = 1;
    let r = &mut a;
    let f = move || {
        *r = 2;
    };
    let mut g = f;
    g();
}
