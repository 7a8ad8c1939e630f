fn find(a: &i32, b: bool) -> Option<&i32> {
    if b {
        Some(a)
    } else {
        None
    }
}
fn main() {
    let a = 1;
    let found = find(&a, true);
}
