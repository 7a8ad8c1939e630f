fn id<T>(r: &T) -> &T {
    r
}
fn main() {
    let a = 1u32;
    let r = id(&a);
    let v = *r;
}
