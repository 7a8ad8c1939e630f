fn put<T: Copy>(x: &mut T, y: &T) {
    *x = *y;
}
fn main() {
    let mut a = 1u32;
    let b = 2u32;
    put(&mut a, &b);
}
