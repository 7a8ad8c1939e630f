fn id(r: &mut i32) -> &mut i32 {
    r
}
fn main() {
    let mut a = 1;
    *id(id(&mut a)) = 2;
}
