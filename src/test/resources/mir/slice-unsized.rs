fn first(s: &[u32]) -> u32 {
    s[0]
}
fn main() {
    let a = [1, 2, 3];
    let v = first(&a);
    let r: &[u32] = &a;
    let w = r[1];
}
