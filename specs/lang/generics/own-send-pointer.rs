//! The newtype that people send raw pointers in. A closure that names its field alone captures the pointer itself, so that it
//! needs a method.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "5"
//@ expect * *: ok

struct SendPtr<T>(*mut T);

unsafe impl<T> Send for SendPtr<T> {}

impl<T> SendPtr<T> {
    fn get(&self) -> *mut T {
        self.0
    }
}

fn main() {
    let mut x = 0;
    let p = SendPtr(&raw mut x);
    let writer = std::thread::spawn(move || unsafe { *p.get() = 5 });
    writer.join().unwrap();
    println!("{}", x);
}
