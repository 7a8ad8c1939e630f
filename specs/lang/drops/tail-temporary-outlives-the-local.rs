//! A temporary in the tail expression of a block is dropped after the block's variables (edition 2021):
//! its destructor finds the variable dead.
//@ memory: sc
//@ alias: none
//@ expect * none: memory-ub @ read

struct Peek(*const i32);
impl Peek {
    fn get(&self) -> i32 {
        unsafe { *self.0 }
    }
}
impl Drop for Peek {
    fn drop(&mut self) {
        let _v = unsafe { *self.0 }; //~ read
    }
}

fn f() -> i32 {
    let n = 5;
    Peek(&raw const n).get()
}

fn main() {
    f();
}
