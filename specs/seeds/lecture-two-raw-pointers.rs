//! "Wait a second. This looks like we have multiple mutable pointers to the same piece of data!" Two raw pointers from one
//! mutable reference, both used. Raw pointers made without a new reference in between do not exclude each other; if the
//! cast were one of a new `&mut`, as rustc had it before 2020, the second would end the first where raw pointers have tags.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb2018, sb-popl20, sb, tb, tb-iw, sb:cast=via-temp, noalias
//@ expect * sb2018, sb-popl20, sb, tb, tb-iw, noalias: ok
//@ expect * sb:cast=via-temp: ub in all @ read

fn main() {
    let mut y: i32 = 2;
    let yptr: &mut i32 = &mut y;
    let yraw: *mut i32 = yptr as *mut i32;
    let yraw2: *mut i32 = yptr as *mut i32;
    unsafe {
        let _v = *yraw; //~ read
        *yraw = 3;
        *yraw2 = 4;
        let _w = *yraw;
    }
}
