struct Cursor<'a> { at: &'a mut u32, n: u32 }
fn step(c: &mut Cursor) {
    *c.at += 1;
    c.n += 2;
}
fn main() {
    let mut a = 1;
    let mut c = Cursor { at: &mut a, n: 0 };
    step(&mut c);
}
