fn put(r: &mut i32, n: i32) {
    *r = n;
}
fn main() {
    let mut a = 1;
    let r = &mut a;
    put(r, 2);
    put(&mut *r, 3);
}
