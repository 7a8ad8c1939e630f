struct Held<T> { value: T, n: u32 }
impl<T> Held<T> {
    fn get(&self) -> &T {
        &self.value
    }
}
fn main() {
    let h = Held { value: 5u32, n: 1 };
    let r = h.get();
    let v = *r;
}
