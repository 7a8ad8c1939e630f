//! A pointer whose low bit carries a flag, published through an atomic: the address changes, the provenance stays.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "T1: nothing", "T1: 5 1"

use std::sync::atomic::{AtomicPtr, Ordering};

static SLOT: AtomicPtr<u32> = AtomicPtr::new(std::ptr::null_mut());

fn main() {
    let mut x = 5u32;
    let p = &raw mut x;
    let reader = std::thread::spawn(|| {
        let found = SLOT.load(Ordering::Acquire);
        if found.is_null() {
            println!("nothing");
        } else {
            let clean = found.map_addr(|a| a & !1);
            println!("{} {}", unsafe { *clean }, found.addr() & 1);
        }
    });
    SLOT.store(p.map_addr(|a| a | 1), Ordering::Release);
    reader.join().unwrap();
}
