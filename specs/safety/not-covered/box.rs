//! The texts of August 2018 do not speak of Box, and the first code, of November 2018, does not retag one. A model that
//! completes neither says nothing of an execution once it makes a Box, though the last line is an error wherever there is
//! a rule. models-stacked.md, section 9.
//@ memory: sc
//@ alias: none, sb2018, sb2018:box=not-covered, sb-2018-11, sb-2018-11:box=not-covered, sb-2018-12
//@ expect * none: ok
//@ expect * sb2018, sb-2018-11, sb-2018-12: ub in all @ stale
//@ expect * sb2018:box=not-covered, sb-2018-11:box=not-covered: not-covered @ box

fn main() {
    let mut boxed = Box::new(1); //~ box
    let first = &mut *boxed as *mut i32;
    let second = &*boxed;
    unsafe { *first = 2 };
    println!("{second}"); //~ stale
}
