static A: i32 = 1;
static R: &i32 = &A;
fn main() {
    let r = R;
    let v = *r;
    let w = *R;
}
