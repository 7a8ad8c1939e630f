//! Two unique slices that share one element: borrowing the second ends the first there, and only there.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ub in all @ shared

fn main() {
    let mut array = [0, 0, 0];
    let p = &raw mut array as *mut i32;
    unsafe {
        let first = std::slice::from_raw_parts_mut(p, 2);
        let second = std::slice::from_raw_parts_mut(p.add(1), 2);
        second[0] = 1;
        *p = 2;
        second[1] = 3;
        first[1] = 4; //~ shared
    }
}
