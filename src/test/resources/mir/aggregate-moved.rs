struct Two<'a> { left: &'a mut i32, right: &'a i32 }
fn main() {
    let mut a = 1;
    let b = 2;
    let t = Two { left: &mut a, right: &b };
    let u = t;
    let l = u.left;
    *l = 3;
    let r = u.right;
    let v = *r;
}
