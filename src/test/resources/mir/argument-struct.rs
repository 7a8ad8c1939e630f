struct View<'a> { data: &'a mut i32, len: usize }
fn set(v: View) {
    *v.data = 2;
}
fn main() {
    let mut a = 1;
    let v = View { data: &mut a, len: 3 };
    set(v);
}
