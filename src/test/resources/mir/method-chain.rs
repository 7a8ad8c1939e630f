struct Node { value: u32 }
impl Node {
    fn me(&mut self) -> &mut Node {
        self
    }
    fn value(&mut self) -> &mut u32 {
        &mut self.value
    }
}
fn main() {
    let mut n = Node { value: 1 };
    *n.me().value() = 2;
}
