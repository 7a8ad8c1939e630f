struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
use std::thread;
fn main() {
    println!("main");
    let d = (D(1), D(3));
    let t = thread::spawn(move || {
        let _local = D(2);
        let all = d;
        let one = all.0;
        println!("thread {}", one.0);
    });
    t.join().unwrap();
}
