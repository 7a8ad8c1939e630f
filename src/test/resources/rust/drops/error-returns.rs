struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn fails(n: i32) -> Result<D, i32> {
    if n == 0 { Err(0) } else { Ok(D(n)) }
}
fn two(a: D, b: D) -> i32 {
    a.0 + b.0
}
fn f(n: i32) -> Result<i32, i32> {
    let _x = D(100);
    let y = match fails(n) {
        Ok(d) => d,
        Err(e) => return Err(e),
    };
    let z = two(
        D(200),
        match fails(n - 1) {
            Ok(d) => d,
            Err(e) => return Err(e),
        },
    );
    Ok(y.0 + z)
}
fn main() {
    for n in 0..3 {
        match f(n) {
            Ok(v) => println!("ok {}", v),
            Err(e) => println!("err {}", e),
        }
    }
}
