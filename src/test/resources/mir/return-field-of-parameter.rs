struct View<'a> { data: &'a i32, len: usize }
fn data<'a>(v: &View<'a>) -> &'a i32 {
    v.data
}
fn main() {
    let a = 1;
    let v = View { data: &a, len: 1 };
    let r = data(&v);
}
