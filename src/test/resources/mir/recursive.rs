fn down(r: &mut u32) {
    if *r > 0 {
        *r -= 1;
        down(r);
    }
}
fn main() {
    let mut a = 2;
    down(&mut a);
}
