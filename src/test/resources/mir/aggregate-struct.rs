struct Two<'a> { left: &'a mut i32, right: &'a i32 }
fn main() {
    let mut a = 1;
    let b = 2;
    let t = Two { left: &mut a, right: &b };
    *t.left = *t.right;
}
