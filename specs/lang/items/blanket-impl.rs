//! A blanket impl for every `T: Copy` of the file's own trait, with an associated constant and a qualified path.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "7 2 9"
//@ expect * *: ok

trait Twice {
    const TIMES: u32;

    fn twice(&self) -> (Self, Self)
    where
        Self: Sized;
}

impl<T: Copy> Twice for T {
    const TIMES: u32 = 2;

    fn twice(&self) -> (T, T) {
        (*self, *self)
    }
}

fn main() {
    let (a, _) = 7u8.twice();
    let (_, b) = <u16 as Twice>::twice(&9);
    println!("{} {} {}", a, <u8 as Twice>::TIMES, b);
}
