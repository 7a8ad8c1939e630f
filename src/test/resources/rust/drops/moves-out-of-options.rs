struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct S {
    o: Option<D>,
    p: Option<(D, D)>,
    r: Result<D, D>,
}
fn f(s: S) -> i32 {
    if let Some(d) = s.o {
        println!("o {}", d.0);
    }
    if let Some((_, e)) = s.p {
        println!("p {}", e.0);
    }
    match s.r {
        Ok(_) => 1,
        Err(e) => {
            println!("r {}", e.0);
            2
        }
    }
}
fn main() {
    println!("{}", f(S { o: Some(D(1)), p: Some((D(2), D(3))), r: Ok(D(4)) }));
    println!("{}", f(S { o: None, p: Some((D(5), D(6))), r: Err(D(7)) }));
    println!("{}", f(S { o: Some(D(8)), p: None, r: Err(D(9)) }));
}
