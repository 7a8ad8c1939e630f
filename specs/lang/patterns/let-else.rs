//! `let .. else` leaves where a pointer is null, and binds the reference where it is not.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "3 0"
//@ expect * *: ok

fn value(p: *const u32) -> u32 {
    let Some(found) = (unsafe { p.as_ref() }) else {
        return 0;
    };
    *found
}

fn main() {
    let x = 3;
    println!("{} {}", value(&x), value(std::ptr::null()));
}
