fn five() -> i32 { 5 }
fn main() {
    let r = &five();
    let v = *r;
    let s = &mut five();
    *s = 6;
}
