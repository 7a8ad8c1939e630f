fn id(r: &i32) -> &i32 {
    r
}
fn main() {
    let a = 1;
    let v = *id(id(&a));
    let s: &i32 = id(&a);
}
