fn main() {
    let a = 1;
    let o = Some(&a);
    if let Some(r) = o {
        let v = *r;
    }
}
