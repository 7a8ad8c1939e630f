//! `drop_in_place` retags what it drops even where there is nothing to do: under Stacked Borrows that needs the right to
//! write (Miri's test drop_in_place_retag).
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ drop
//@ expect * tb: ok

fn main() {
    unsafe {
        let x = 0u8;
        let x = core::ptr::addr_of!(x);
        core::ptr::drop_in_place(x.cast_mut()); //~ drop
    }
}
