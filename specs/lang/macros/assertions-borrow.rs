//! `assert_eq!` takes references to both sides, in the step in which it looks: after the other thread's write the reference
//! races, before it the write races with the look.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ub in all @ look
//@ expect * *: race @ write, look

static mut X: u32 = 0;

fn main() {
    std::thread::scope(|s| unsafe {
        s.spawn(|| *(&raw mut X) = 0); //~ write
        s.spawn(|| assert_eq!(*(&raw const X), 0)); //~ look
    });
}
