fn bump(mut n: i32) -> i32 {
    let r = &mut n;
    *r = 2;
    n
}
fn main() {
    let v = bump(1);
}
