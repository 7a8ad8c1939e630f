//! A slice pattern borrows each part on its own, as MIR does: the rest begins behind the first.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ write
//@ expect * tb: ub in all @ rest

fn parts(slice: &mut [u32]) -> u32 {
    match slice {
        [first, .., last] => {
            *first = *last;
            *first
        }
        [_] | [] => 0,
    }
}

fn pointer_behind(slice: &mut [u32]) {
    let pointer = slice.as_mut_ptr();
    if let [_, rest @ ..] = slice {
        unsafe {
            *pointer = 1; // beside `rest`
            *pointer.add(1) = 2; //~ write
        }
        rest[0] = 3; //~ rest
    }
}

fn main() {
    let mut array = [1, 2, 3];
    parts(&mut array);
    pointer_behind(&mut array);
}
