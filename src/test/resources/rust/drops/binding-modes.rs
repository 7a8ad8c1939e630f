struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let mut t = (D(1), D(2), D(3));
    {
        let (ref a, ref mut b, c) = t;
        b.0 += a.0;
        println!("{} {} {}", a.0, b.0, c.0);
    }
    println!("{}", t.1.0);
    let o = &Some(D(4));
    if let Some(d) = o {
        println!("seen {}", d.0);
    }
    match &mut t.0 {
        d => d.0 = 10,
    }
    println!("end");
}
