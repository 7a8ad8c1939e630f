struct Counter { n: u32 }
impl Counter {
    fn add(&mut self, by: u32) {
        self.n = by;
    }
    fn get(&self) -> u32 {
        self.n
    }
}
fn main() {
    let mut c = Counter { n: 1 };
    c.add(c.get());
    let v = c.get();
}
