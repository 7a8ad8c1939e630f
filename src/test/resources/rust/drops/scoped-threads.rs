struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
use std::thread;
fn main() {
    let d = D(1);
    let e = D(2);
    let n = thread::scope(|s| {
        let t = s.spawn(|| d.0);
        let x = t.join().unwrap();
        drop(e);
        x
    });
    println!("n is {} {}", n, d.0);
}
