fn first<'a>(o: Option<&'a u8>, d: &'a u8) -> &'a u8 {
    if let Some(x) = o {
        x
    } else {
        d
    }
}
fn main() {
    let a = 1;
    let b = 2;
    let v = *first(Some(&a), &b);
}
