fn split(t: &mut (u8, u32)) -> (&mut u8, &mut u32) {
    (&mut t.0, &mut t.1)
}
fn main() {
    let mut t = (1, 2);
    let (x, y) = split(&mut t);
    *x = 3;
    *y = 4;
}
