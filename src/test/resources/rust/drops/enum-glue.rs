struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

enum E {
    One(D),
    Two { a: D, b: D },
    Zero,
}
fn main() {
    let _one = E::One(D(1));
    let _two = E::Two { b: D(3), a: D(2) };
    let _zero = E::Zero;
    let _some = Some(D(4));
    let _none: Option<D> = None;
    let _ok: Result<D, i32> = Ok(D(5));
    let _err: Result<i32, D> = Err(D(6));
    println!("end");
}
