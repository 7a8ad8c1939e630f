fn pick<'a>(x: &'a i32, y: &'a i32, b: bool) -> &'a i32 {
    if b {
        return x;
    }
    y
}
fn main() {
    let a = 1;
    let c = 2;
    let r = pick(&a, &c, true);
    let v = *r;
}
