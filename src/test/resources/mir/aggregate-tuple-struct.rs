struct Wrapped<'a>(&'a mut i32);
fn main() {
    let mut a = 1;
    let w = Wrapped(&mut a);
    *w.0 = 2;
}
