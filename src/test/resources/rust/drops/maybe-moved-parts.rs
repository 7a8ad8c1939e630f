struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn f(n: i32) {
    let t = (Some(D(1)), (D(2), D(3)));
    loop {
        if n == 0 {
            drop(t.0);
            break;
        }
        if n == 1 {
            if let Some(d) = t.0 {
                println!("inner {}", d.0);
            }
            drop(t.1.1);
            break;
        }
        if n == 2 {
            drop(t.1);
            return;
        }
        break;
    }
    println!("end {}", n);
}
fn main() {
    for n in 0..4 {
        f(n);
    }
}
