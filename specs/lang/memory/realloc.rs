//! `realloc` may move the block: what was written goes along, the old pointer is dangling.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "7 | [undefined behaviour: access to `heap` after its deallocation]"
//@ expect * *: memory-ub @ late

use std::alloc::{alloc, realloc, Layout};

fn main() {
    unsafe {
        let old = alloc(Layout::new::<u8>());
        *old = 7;
        let new = realloc(old, Layout::new::<u8>(), 2);
        let moved = *new;
        println!("{}", moved);
        let _v = *old; //~ late
    }
}
