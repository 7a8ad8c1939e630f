//! The fields of a static struct are places of their own: two threads write one each, and nothing races.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ outcomes *: "1 2"
//@ executions *: 1
//@ expect * *: ok

struct Pair {
    left: u32,
    right: u32,
}

static mut PAIR: Pair = Pair { left: 0, right: 0 };

fn main() {
    unsafe {
        std::thread::scope(|s| {
            s.spawn(|| PAIR.left = 1);
            s.spawn(|| PAIR.right = 2);
        });
        let Pair { left, right } = *(&raw const PAIR);
        println!("{} {}", left, right);
    }
}
