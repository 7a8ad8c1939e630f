use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::ptr::{self, NonNull};

struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

#[derive(Clone, Copy)]
struct Two {
    a: u32,
    b: u32,
}

struct List {
    head: Option<NonNull<Node>>,
}

struct Node {
    value: u32,
    next: Option<NonNull<Node>>,
}

impl List {
    fn push(&mut self, value: u32) {
        let node = Box::new(Node { value, next: self.head });
        self.head = Some(unsafe { NonNull::new_unchecked(Box::into_raw(node)) });
    }

    fn pop(&mut self) -> Option<u32> {
        match self.head {
            None => None,
            Some(first) => {
                let node = unsafe { Box::from_raw(first.as_ptr()) };
                self.head = node.next;
                Some(node.value)
            }
        }
    }
}

impl Drop for List {
    fn drop(&mut self) {
        while let Some(value) = self.pop() {
            println!("left {}", value);
        }
    }
}

fn main() {
    let mut x = 5;
    let mut p = NonNull::from(&mut x);
    unsafe {
        *p.as_ptr() += 1;
        *p.as_mut() += 1;
        println!("{} {}", *p.as_ref(), p.read());
        p.write(9);
    }
    println!("{}", x);
    println!("{}", NonNull::new(ptr::null_mut::<u32>()).is_none());
    let q = NonNull::new(&raw mut x);
    println!("{}", q.is_some());
    let copy = p;
    println!("{}", copy.as_ptr() == p.as_ptr());
    let raw: *mut i32 = &mut x;
    unsafe {
        if let Some(r) = raw.as_mut() {
            *r += 1;
        }
        println!("{:?}", raw.as_ref().is_some());
        println!("{}", (raw as *const i32).as_ref().unwrap());
        println!("{}", ptr::null::<u32>().as_ref().is_none());
    }
    println!("{}", ptr::addr_eq(raw, ptr::from_mut(&mut x)));
    let mut list = List { head: None };
    list.push(1);
    list.push(2);
    list.push(3);
    println!("{}", list.pop().unwrap());

    let mut slot = MaybeUninit::<Noisy>::uninit();
    slot.write(Noisy(1));
    println!("{}", unsafe { slot.assume_init_ref() }.0);
    unsafe { slot.assume_init_mut().0 = 2 };
    let value = unsafe { slot.assume_init() };
    println!("{}", value.0);
    let mut other = MaybeUninit::new(Noisy(3));
    unsafe { other.assume_init_drop() };
    let forgotten = MaybeUninit::new(Noisy(4));
    let _ = &forgotten;
    let mut array: [MaybeUninit<u32>; 3] = [const { MaybeUninit::uninit() }; 3];
    array[0].write(7);
    unsafe { array[2].as_mut_ptr().write(8) };
    println!("{} {}", unsafe { array[0].assume_init() }, unsafe { array[2].assume_init_read() });
    let mut whole = MaybeUninit::<Two>::uninit();
    let two = whole.as_mut_ptr();
    unsafe {
        (&raw mut (*two).a).write(10);
        (&raw mut (*two).b).write(11);
    }
    let two = unsafe { whole.assume_init() };
    println!("{} {}", two.a, two.b);
    let zero: Two = unsafe { mem::zeroed() };
    println!("{} {}", zero.a, zero.b);
    let zeros = unsafe { MaybeUninit::<u64>::zeroed().assume_init() };
    println!("{}", zeros);
    println!("{} {} {}", mem::size_of_val(&two), mem::align_of::<u16>(), mem::align_of_val(&two));
    println!("{}", mem::size_of::<MaybeUninit<u64>>());
    let mut kept = ManuallyDrop::new(Noisy(5));
    kept.0 = 6;
    unsafe { ManuallyDrop::drop(&mut kept) };
    let boxed = Box::write(Box::<u32>::new_uninit(), 12);
    println!("{}", boxed);
    let held = NonNull::from(Box::leak(Box::new(Noisy(13))));
    unsafe { drop(Box::from_raw(held.as_ptr())) };
    println!("end");
}
