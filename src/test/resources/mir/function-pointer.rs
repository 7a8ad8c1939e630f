fn set(r: &mut i32) {
    *r = 2;
}
fn main() {
    let f: fn(&mut i32) = set;
    let mut a = 1;
    f(&mut a);
}
