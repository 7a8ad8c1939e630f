struct Pair { left: u8, right: u32 }
fn main() {
    let mut p = Pair { left: 1, right: 2 };
    let r = &mut p;
    let Pair { left, right } = r;
    *left = 3;
    *right = 4;
}
