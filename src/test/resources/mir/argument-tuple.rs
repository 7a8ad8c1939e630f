fn sum(t: (&i32, &mut i32)) {
    *t.1 = *t.0;
}
fn main() {
    let a = 1;
    let mut b = 2;
    sum((&a, &mut b));
}
