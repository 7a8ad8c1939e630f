#[derive(Clone, Copy)]
struct Point { x: u32, y: u32 }
fn main() {
    let mut p = Point { x: 1, y: 2 };
    let r = &mut p;
    let q = *r;
    *r = q;
    let y = r.y;
    p = q;
}
