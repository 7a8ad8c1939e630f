//! Variables go in reverse order of declaration: the guard that was declared first is dropped when what
//! it points to is gone.
//@ memory: sc
//@ alias: none
//@ expect * none: memory-ub @ read

struct Peek(*const i32);
impl Drop for Peek {
    fn drop(&mut self) {
        let _v = unsafe { *self.0 }; //~ read
    }
}

fn main() {
    let _peek;
    let n = 5;
    _peek = Peek(&raw const n);
}
