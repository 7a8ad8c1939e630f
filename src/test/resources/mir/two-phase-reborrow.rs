struct Counter { n: u32 }
impl Counter {
    fn add(&mut self, by: u32) {
        self.n = by;
    }
}
fn main() {
    let mut c = Counter { n: 1 };
    let r = &mut c;
    r.add(r.n);
    r.n = 3;
}
