//! `*b` moves the content out; the box still frees its memory at the end of its block, and the content
//! is dropped where it went.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: memory-ub @ late
//@ outcomes *: "drop 1 | [undefined behaviour: access to `heap` after its deallocation]"

struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let p;
    {
        let b = Box::new(Noisy(1));
        p = &raw const b.0;
        let inner = *b;
        drop(inner);
    }
    let _v = unsafe { *p }; //~ late
}
