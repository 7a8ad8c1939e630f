struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
enum E {
    Full(D, [Option<D>; 2]),
    Empty,
}
struct S(i32, [E; 3]);
impl Drop for S {
    fn drop(&mut self) {
        println!("drop S {}", self.0);
        self.1[2] = E::Full(D(9), [None, None]);
    }
}
fn main() {
    let mut s = S(1, [E::Full(D(1), [Some(D(2)), None]), E::Empty, E::Full(D(3), [None, Some(D(4))])]);
    s.1[1] = E::Full(D(5), [Some(D(6)), Some(D(7))]);
    println!("end");
}
