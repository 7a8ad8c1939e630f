struct Place<T> { value: T }
impl<T: Copy> Place<T> {
    fn keep(&self, value: u8, other: &T) {
    }
}
fn put<T>(p: &Place<T>, r: &T) {
}
fn main() {
    let a = 1u8;
    let c = &a;
    let p = Place { value: 2u8 };
    p.keep(1, c);
    put(&p, c);
}
