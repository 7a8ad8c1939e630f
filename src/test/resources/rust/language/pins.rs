use std::marker::PhantomPinned;
use std::pin::Pin;
use std::ptr;

struct Linked {
    value: u32,
    own: *const u32,
    _pinned: PhantomPinned,
}

impl Linked {
    fn new(value: u32) -> Pin<Box<Linked>> {
        let mut made = Box::pin(Linked { value, own: ptr::null(), _pinned: PhantomPinned });
        let own = unsafe { &raw mut made.as_mut().get_unchecked_mut().value };
        unsafe { made.as_mut().get_unchecked_mut().own = own };
        made
    }

    fn read(self: Pin<&Self>) -> u32 {
        unsafe { *self.own }
    }

    fn write(self: Pin<&mut Self>, value: u32) {
        let this = unsafe { self.get_unchecked_mut() };
        this.value = value;
    }
}

fn show(pin: Pin<&u32>) {
    println!("{} {}", *pin, pin.get_ref());
}

fn main() {
    let mut linked = Linked::new(3);
    println!("{}", linked.as_ref().read());
    linked.as_mut().write(4);
    println!("{}", linked.as_ref().read());
    let mut x = 5;
    let mut pin = Pin::new(&mut x);
    *pin += 1;
    pin.set(*pin + 1);
    show(pin.as_ref());
    *pin.as_mut().get_mut() = 9;
    let inner = Pin::into_inner(pin);
    *inner += 1;
    println!("{}", x);
    let fixed = unsafe { Pin::new_unchecked(&x) };
    println!("{}", *fixed.as_ref());
    let boxed = Box::into_pin(Box::new(12));
    show(boxed.as_ref());
}
