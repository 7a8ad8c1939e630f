fn main() {
    let a = 1;
    let b = 2;
    let c = true;
    let r = if c {
        &a
    } else {
        &b
    };
    let v = *r;
}
