fn main() {
    let a = 1;
    let f = || {
        let v = a;
    };
    f();
}
