//! The protector of a reference is strong: nobody frees what it points to while the call runs, not
//! even by that reference (models-stacked p30).
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ free

fn test(r: &mut i32) {
    drop(unsafe { Box::from_raw(r) }); //~ free
}

fn main() {
    let p = Box::into_raw(Box::new(1));
    test(unsafe { &mut *p });
}
