fn set(s: &mut [u32], i: usize) {
    s[i] = 4;
    let r = &mut s[0];
    *r = 5;
}
fn main() {
    let mut a = [1, 2, 3];
    set(&mut a, 1);
}
