struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

enum E {
    One(D),
    Zero,
}
impl Drop for E {
    fn drop(&mut self) {
        match self {
            E::One(d) => println!("drop one {}", d.0),
            E::Zero => println!("drop zero"),
        }
    }
}
fn main() {
    let _a = E::Zero;
    let _b = E::One(D(1));
}
