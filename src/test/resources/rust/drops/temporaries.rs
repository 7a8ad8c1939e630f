struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn look(d: &D) -> i32 {
    println!("look at {}", d.0);
    d.0
}
fn make(n: i32) -> D {
    D(n)
}
fn main() {
    look(&D(1));
    let n = look(&make(2)) + look(&make(3));
    println!("n is {}", n);
    println!("field {}", make(4).0);
    let f = make(5).0;
    println!("f is {}", f);
    let moved = (make(6), make(7)).0;
    println!("moved {}", moved.0);
}
