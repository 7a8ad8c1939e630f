//! The same temporary in a statement is dropped while the variable lives.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "5"

struct Peek(*const i32);
impl Peek {
    fn get(&self) -> i32 {
        unsafe { *self.0 }
    }
}
impl Drop for Peek {
    fn drop(&mut self) {
        let _v = unsafe { *self.0 };
    }
}

fn f() -> i32 {
    let n = 5;
    let result = Peek(&raw const n).get();
    result
}

fn main() {
    println!("{}", f());
}
