struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn make(n: i32) -> Result<(D, D), D> {
    if n < 2 { Ok((D(n), D(n + 10))) } else { Err(D(n)) }
}
fn f(n: i32) -> i32 {
    let r = match make(n) {
        Ok((a, _)) if n == 0 => a.0,
        Ok(both) => {
            println!("both {}", both.1.0);
            both.0.0
        }
        Err(e) => return e.0,
    };
    println!("r is {}", r);
    r
}
fn main() {
    for n in 0..3 {
        println!("f is {}", f(n));
    }
}
