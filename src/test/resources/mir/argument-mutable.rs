fn set(r: &mut i32) {
    *r = 2;
}
fn main() {
    let mut a = 1;
    set(&mut a);
    let r = &mut a;
    set(r);
    *r = 3;
}
