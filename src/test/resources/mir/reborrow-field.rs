struct Outer { head: u8, inner: Inner }
struct Inner { value: u32, other: u32 }
fn main() {
    let mut o = Outer { head: 1, inner: Inner { value: 2, other: 3 } };
    let r = &mut o;
    let i = &mut r.inner;
    let v = &mut i.value;
    *v = 4;
    r.head = 5;
}
