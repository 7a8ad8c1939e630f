//! `main` that returns a `Result`: an error ends the program as a panic does, without a word of the error itself.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "1", "[panic: `main` returned an error]"
//@ expect * *: panic

use std::sync::atomic::{AtomicU32, Ordering};
static X: AtomicU32 = AtomicU32::new(0);
fn parse(x: u32) -> Result<u32, &'static str> {
    if x == 0 {
        Err("zero")
    } else {
        Ok(x)
    }
}
fn main() -> Result<(), &'static str> {
    let t = std::thread::spawn(|| X.store(1, Ordering::Relaxed));
    let x = parse(X.load(Ordering::Relaxed))?;
    println!("{x}");
    t.join().unwrap();
    Ok(())
}
