struct View<'a> { data: &'a i32 }
fn main() {
    let a = 1;
    let r = &a;
    let v = View { data: r };
    let s = v.data;
    let w = *s;
}
