struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct W {
    x: D,
    y: D,
}
fn main() {
    let t = (W { x: D(1), y: D(2) }, D(3));
    let f = || {
        let x = t.0.x;
        println!("moved {}", x.0);
    };
    println!("made {}", t.0.y.0);
    f();
    println!("called {}", t.1.0);
}
