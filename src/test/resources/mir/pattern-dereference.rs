fn main() {
    let a = (1u8, 2u32);
    let r = &a;
    let &(x, y) = r;
    let v = y;
}
