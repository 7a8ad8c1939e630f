fn both(x: &mut i32, n: i32, y: &i32) {
    *x = n;
    let v = *y;
}
fn main() {
    let mut a = 1;
    let b = 2;
    both(&mut a, 5, &b);
}
