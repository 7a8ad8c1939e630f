fn last(c: &u32, d: &u32) -> u32 {
    let mut r = c;
    let mut n = 0;
    loop {
        n = n + *r;
        if n > 3 {
            break;
        }
        r = d;
    }
    n
}
fn main() {
    let a = 1;
    let b = 2;
    let v = last(&a, &b);
}
