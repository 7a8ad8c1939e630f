fn get(r: &i32) -> i32 {
    *r
}
fn main() {
    let a = 1;
    let v = get(&a);
    let r = &a;
    let w = get(r);
}
