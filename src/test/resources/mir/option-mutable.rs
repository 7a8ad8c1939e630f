fn main() {
    let mut a = 1;
    let o = Some(&mut a);
    if let Some(r) = o {
        *r = 2;
    }
}
