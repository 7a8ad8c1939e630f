static GREETING: &u8 = &42;
const LIMIT: usize = 2;

struct Holder<'a> {
    left: &'a u8,
    right: &'a mut u8,
}

fn swap_in<'a>(h: Holder<'a>) -> (&'a u8, u8) {
    *h.right = *h.left;
    (h.left, *h.right)
}

fn make() -> u8 {
    3
}

fn main() {
    let a = 1u8;
    let mut b = 2u8;
    let h = Holder { left: &a, right: &mut b };
    let (l, r) = swap_in(h);
    let t = &make();
    let l2 = l;
    let pp = &l2;
    let array = [0u8; LIMIT];
    println!("{} {} {} {} {} {}", *l, r, t, **pp, GREETING, array[1]);
}
