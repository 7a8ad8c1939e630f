fn main() {
    let mut t = (1u8, 2u32);
    let (ref x, ref mut y) = t;
    *y = 3;
    let v = *x;
}
