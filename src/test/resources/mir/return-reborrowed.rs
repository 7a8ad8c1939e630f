fn id(r: &mut i32) -> &mut i32 {
    r
}
fn main() {
    let mut a = 1;
    let r = id(&mut a);
    *r = 2;
}
