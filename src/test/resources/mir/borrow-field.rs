struct Pair { left: u8, right: u64 }
fn main() {
    let mut p = Pair { left: 1, right: 2 };
    let l = &mut p.left;
    *l = 3;
    let r = &p.right;
    let v = *r;
    p.right = 4;
}
