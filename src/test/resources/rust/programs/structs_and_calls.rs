use std::thread;

struct Counter {
    hits: u8,
    total: u32,
}

impl Counter {
    const STEP: u32 = 3;

    fn new() -> Self {
        Counter { hits: 0, total: 0 }
    }

    fn get(&self) -> u32 {
        self.total
    }

    fn add(&mut self, by: u32) -> &mut u32 {
        self.hits += 1;
        self.total += by;
        &mut self.total
    }
}

struct SendPtr(*mut u8);
unsafe impl Send for SendPtr {}

impl SendPtr {
    unsafe fn write(&self, v: u8) {
        *self.0 = v;
    }
}

fn bump(x: &mut u8) {
    *x += 1;
}

fn main() {
    let mut c = Counter::new();
    *c.add(Counter::STEP) = 9;
    assert_eq!(c.get(), 9);
    let mut byte = 5u8;
    let r = &mut byte;
    bump(r);
    bump(r);
    let p = SendPtr(&raw mut byte);
    let t = thread::spawn(move || unsafe { p.write(4) });
    t.join().unwrap();
    let mut pair = (1u8, [2u8, 3, 4]);
    let first = &mut pair.0;
    *first = 8;
    let third = &pair.1[2];
    println!("{} {} {}", pair.0, *third, byte);
}
