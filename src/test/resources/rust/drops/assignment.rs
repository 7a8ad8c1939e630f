struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut x = D(1);
    println!("before");
    x = D(2);
    println!("after");
    let mut s = (D(3), D(4));
    s.0 = D(5);
    println!("field {} {}", s.0.0, s.1.0);
    let mut a = [D(6), D(7)];
    let i = 1;
    a[i] = D(8);
    println!("element {}", a[0].0);
    x = D(9);
}
