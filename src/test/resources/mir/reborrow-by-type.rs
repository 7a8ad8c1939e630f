fn main() {
    let mut a = 1;
    let r = &mut a;
    let s: &mut i32 = r;
    *s = 2;
    let t: &i32 = r;
    let v = *t;
}
