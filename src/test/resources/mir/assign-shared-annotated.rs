fn main() {
    let a = 1;
    let r = &a;
    let s: &i32 = r;
    let v = *s;
}
