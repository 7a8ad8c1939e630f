//! A byte that is no variant's is read as an enum.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

#[derive(Clone, Copy)]
#[repr(u8)]
enum Colour {
    Red,
    Green,
}

fn main() {
    let _known = [Colour::Red, Colour::Green];
    let two = 2u8;
    let _c = unsafe { *(&raw const two as *const Colour) }; //~ read
}
