//! Two threads with a half of one array each, as `split_at_mut` hands them out: neither borrow covers the other half.
//@ memory: sc, rc11
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "1 2"

fn main() {
    let mut array = [0, 0];
    let p = &raw mut array as *mut i32;
    let (low, high) = unsafe {
        (std::slice::from_raw_parts_mut(p, 1), std::slice::from_raw_parts_mut(p.add(1), 1))
    };
    std::thread::scope(|s| {
        s.spawn(move || low[0] = 1);
        s.spawn(move || high[0] = 2);
    });
    println!("{} {}", array[0], array[1]);
}
