struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Outer {
    inner: Option<D>,
}
impl Drop for Outer {
    fn drop(&mut self) {
        println!("outer");
        let taken = self.inner.take();
        println!("taken {}", taken.is_some());
        let _local = D(2);
    }
}
fn main() {
    let _o = Outer { inner: Some(D(1)) };
    let _p = Outer { inner: None };
}
