//! "So it is pointer provenance (of p) then, which makes *r2 += 1 go through r here, right?" "x begets r begets p begets r2": each
//! is used, the last first, and no use comes between one and what was made of it. Every model accepts.
//! A forum thread on aliasing rules (seed 002); S3 of models-other.md, section 8.
//@ memory: sc
//@ alias: sb2018, sb-2018-11, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias, restrict, regions, refcell
//@ expect * *: ok
//@ outcomes *: "4"

fn main() {
    let mut x = 0;
    let r = &mut x;
    let p = r as *mut i32;
    let r2 = unsafe { &mut *p };
    *r2 += 1;
    unsafe { *p += 1 };
    *r += 1;
    x += 1;
    println!("{x}");
}
