fn get(r: &i32) -> i32 {
    *r
}
fn main() {
    let a = 1;
    let mut r = &a;
    let rr = &mut r;
    let v = get(*rr);
    let w = get(rr);
}
