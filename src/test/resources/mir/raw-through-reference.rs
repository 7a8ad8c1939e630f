struct Pair { left: u32, right: u32 }
fn main() {
    let mut a = Pair { left: 1, right: 2 };
    let r = &mut a;
    let p = &raw mut r.right;
    let q = &raw const r.left;
    unsafe {
        *p = 3;
    }
}
