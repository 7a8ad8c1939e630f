fn get(r: &i32) -> i32 {
    *r
}
fn main() {
    let mut a = 1;
    let r = &mut a;
    let v = get(r);
    *r = 2;
}
