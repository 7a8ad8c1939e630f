struct Held<'a> { left: &'a u8, right: &'a mut u8 }
fn both<'a>(h: Held<'a>) -> (&'a u8, u8) {
    (h.left, *h.right)
}
fn main() {
    let a = 1;
    let mut b = 2;
    let t = both(Held { left: &a, right: &mut b });
}
