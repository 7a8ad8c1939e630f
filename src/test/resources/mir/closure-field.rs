struct Pair { left: u8, right: u32 }
fn main() {
    let mut p = Pair { left: 1, right: 2 };
    let mut f = || {
        p.right = 3;
    };
    f();
    let v = p.left;
}
