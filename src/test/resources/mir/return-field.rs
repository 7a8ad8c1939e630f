struct Pair { left: u8, right: u32 }
fn right(p: &mut Pair) -> &mut u32 {
    &mut p.right
}
fn main() {
    let mut p = Pair { left: 1, right: 2 };
    *right(&mut p) = 3;
}
