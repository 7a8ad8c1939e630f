// Methods called by their paths.
use std::sync::atomic::{AtomicU32, Ordering::*};

fn main() {
    let mut x = AtomicU32::new(1);
    AtomicU32::store(&x, 5, Relaxed);
    let r = &x;
    let old = AtomicU32::fetch_add(r, 2, SeqCst);
    println!("{} {}", old, AtomicU32::load(&x, Acquire));
    *AtomicU32::get_mut(&mut x) += 1;
    println!("{}", AtomicU32::into_inner(x));

    let mut a = [1u8, 2, 3];
    let p = a.as_mut_ptr();
    unsafe {
        let q = <*mut u8>::add(p, 1);
        <*mut u8>::write(q, 9);
        println!("{} {}", <*const u8>::read(q), <*const u8>::is_null(p));
    }
    println!("{} {}", u32::wrapping_add(u32::MAX, 2), i8::wrapping_neg(-128));
    println!("{:?} {}", u8::checked_add(250, 10), u64::count_ones(255));
    let o = Some(3);
    println!("{} {}", Option::is_some(&o), Option::unwrap_or(None, 4));
    println!("{}", Vec::len(&vec![1, 2]));
    let t = std::thread::spawn(|| 7);
    println!("{}", std::thread::JoinHandle::join(t).unwrap());
}
