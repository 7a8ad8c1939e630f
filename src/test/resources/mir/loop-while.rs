fn main() {
    let mut a = 0;
    let r = &mut a;
    while *r < 3 {
        *r += 1;
    }
}
