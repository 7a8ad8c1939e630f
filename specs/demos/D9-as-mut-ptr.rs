//! What `as_mut_ptr` does: a call takes a mutable reference and returns a raw pointer. Then an older raw pointer is read, and
//! the new one written. If the argument counts as written when the call begins, the read freezes it and the write is
//! undefined behaviour.
//! Demonstration D9 of demos.md.
//@ memory: sc
//@ alias: sb, tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2, tb-pldi25, noalias
//@ expect * sb, tb, tb:version=v0, tb:version=v1, tb:version=v2, tb-pldi25, noalias: ok
//@ expect * tb-iw: ub in all @ write

fn mid(x: &mut [u8; 2]) -> *mut u8 {
    x as *mut _ as *mut u8
}

fn main() {
    let mut d = [0u8; 2];
    let x = &mut d;
    let p = x as *mut [u8; 2] as *mut u8;
    let q = mid(x);
    unsafe {
        let _v = *p;
        *q = 1; //~ write
    }
}
