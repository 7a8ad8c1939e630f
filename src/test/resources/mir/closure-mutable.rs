fn main() {
    let mut a = 1;
    let mut f = || {
        a = 2;
    };
    f();
    f();
    let v = a;
}
