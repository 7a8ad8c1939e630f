fn id(r: &i32) -> &i32 {
    r
}
fn main() {
    let a = 1;
    let r = id(&a);
    let v = *r;
}
