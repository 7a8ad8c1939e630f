fn main() {
    let mut a = [1u16, 2, 3];
    let r = &mut a[1];
    *r = 4;
    let i = 2;
    let s = &a[i];
    let v = *s;
}
