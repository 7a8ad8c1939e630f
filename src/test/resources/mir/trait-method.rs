trait Shape {
    fn area(&self) -> u32;
    fn grow(&mut self, by: u32);
}
struct Square { side: u32 }
impl Shape for Square {
    fn area(&self) -> u32 {
        self.side
    }
    fn grow(&mut self, by: u32) {
        self.side = by;
    }
}
fn main() {
    let mut s = Square { side: 2 };
    s.grow(3);
    let v = s.area();
}
