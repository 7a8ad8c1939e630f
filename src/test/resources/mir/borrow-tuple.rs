fn main() {
    let mut t = (1u8, (2u16, 3u32));
    let r = &mut t.1;
    let s = &mut r.0;
    *s = 4;
    let v = t.1.1;
}
