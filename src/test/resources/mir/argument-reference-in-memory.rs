fn twice(mut r: &i32) -> i32 {
    let rr = &mut r;
    **rr
}
fn main() {
    let a = 1;
    let v = twice(&a);
}
