struct Counter { n: u32 }
impl Counter {
    fn get(&self) -> u32 {
        self.n
    }
    fn me(&self) -> &Counter {
        self
    }
}
fn main() {
    let c = Counter { n: 1 };
    let r = &c;
    let v = r.get();
    let w = r.me().get();
}
