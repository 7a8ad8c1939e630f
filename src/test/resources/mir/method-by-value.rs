#[derive(Clone, Copy)]
struct Handle<'a> { at: &'a u32 }
impl<'a> Handle<'a> {
    fn get(self) -> u32 {
        *self.at
    }
}
fn main() {
    let a = 1;
    let h = Handle { at: &a };
    let v = h.get();
    let w = h.get();
}
