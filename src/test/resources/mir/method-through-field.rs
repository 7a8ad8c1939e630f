struct Inner { n: u32 }
struct Outer { head: u8, inner: Inner }
impl Inner {
    fn set(&mut self) {
        self.n = 2;
    }
}
fn main() {
    let mut o = Outer { head: 1, inner: Inner { n: 2 } };
    o.inner.set();
    let r = &mut o;
    r.inner.set();
}
