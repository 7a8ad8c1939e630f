struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn some(d: &D) -> Option<i32> {
    if d.0 > 0 { Some(d.0) } else { None }
}
fn f(n: i32) -> i32 {
    let _a = D(10);
    let Some(x) = some(&D(n)) else {
        println!("else");
        return 0;
    };
    println!("x is {}", x);
    x
}
fn g(o: Option<(D, D)>) {
    let Some((a, _)) = o else {
        println!("nothing");
        return;
    };
    println!("a is {}", a.0);
}
fn main() {
    f(1);
    f(0);
    g(Some((D(1), D(2))));
    g(None);
}
