struct View<'a> { data: &'a i32, len: usize }
fn view(r: &i32) -> View {
    View { data: r, len: 1 }
}
fn main() {
    let a = 1;
    let v = view(&a);
}
