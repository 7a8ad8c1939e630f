static S: i32 = 1;
fn main() {
    let r = &S;
    let v = *r;
    let w = S;
}
