struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn look(d: &D) -> i32 {
    d.0
}
fn f() -> i32 {
    let _local = D(1);
    look(&D(2))
}
fn main() {
    println!("{}", f());
    let x = {
        let _inner = D(3);
        look(&D(4)) + look(&D(5))
    };
    println!("x is {}", x);
}
