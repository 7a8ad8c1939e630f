struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
use std::thread;
fn main() {
    let t = thread::spawn(|| D(1));
    let d = t.join().unwrap();
    println!("joined {}", d.0);
    let e = D(2);
    let u = thread::spawn(move || e);
    u.join().unwrap();
    println!("end");
}
