fn two<'a>(r: &'a i32, s: &'a i32) -> [&'a i32; 2] {
    [r, s]
}
fn main() {
    let a = 1;
    let v = two(&a, &a);
}
