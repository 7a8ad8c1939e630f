//! What `as_mut_ptr` does: a call takes a mutable reference and returns a raw pointer. Then an older raw pointer is read, and
//! the new one written. If the argument counts as written when the call begins, the read freezes it and the write is
//! undefined behaviour; but this function is marked `rustc_no_writable`, so that no model does so.
//! Demonstration D9 of demos.md.
//@ memory: sc
//@ alias: sb, tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2, tb-pldi25, noalias
//@ rustc: no (rustc_no_writable is for the standard library)
//@ expect * *: ok

#[rustc_no_writable]
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
        *q = 1;
    }
}
