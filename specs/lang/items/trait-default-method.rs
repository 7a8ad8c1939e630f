//! A default method reborrows the receiver of an impl, as a method of the type itself would: the raw pointer made before is
//! ended by it in Stacked Borrows, by its write in both.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ late

trait Count {
    fn number(&mut self) -> &mut u32;

    fn next(&mut self) -> u32 {
        *self.number() += 1;
        *self.number()
    }
}

struct Counter(u32);

impl Count for Counter {
    fn number(&mut self) -> &mut u32 {
        &mut self.0
    }
}

fn main() {
    let mut counter = Counter(0);
    let unique = &mut counter;
    let inner = unsafe { &mut *(unique as *mut Counter) };
    let _one = unique.next();
    let _v = inner.0; //~ late
}
