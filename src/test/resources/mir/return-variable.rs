fn first<'a>(x: &'a i32, y: &i32) -> &'a i32 {
    let r = x;
    return r;
}
fn main() {
    let a = 1;
    let v = *first(&a, &a);
}
