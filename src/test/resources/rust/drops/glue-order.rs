struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Inner {
    x: D,
    y: D,
}
struct Outer {
    number: i32,
    first: D,
    inner: Inner,
    pair: (D, i32, D),
    array: [D; 2],
}
impl Drop for Outer {
    fn drop(&mut self) {
        println!("drop outer {} {}", self.number, self.inner.x.0 + self.inner.y.0);
    }
}
fn main() {
    let o = Outer {
        array: [D(6), D(7)],
        pair: (D(4), 0, D(5)),
        number: 9,
        inner: Inner { y: D(3), x: D(2) },
        first: D(1),
    };
    println!("{} {} {}", o.first.0, o.pair.0.0 + o.pair.2.0 + o.pair.1, o.array[1].0);
}
