use std::cell::{Cell, OnceCell, Ref, RefCell, RefMut, UnsafeCell};

struct Account {
    balance: RefCell<i32>,
    hits: Cell<u32>,
    value: u32,
}

impl Account {
    fn add(&self, n: i32) {
        *self.balance.borrow_mut() += n;
        self.hits.set(self.hits.get() + 1);
    }
}

struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let account = Account { balance: RefCell::new(1), hits: Cell::new(0), value: 9 };
    account.add(4);
    account.add(5);
    println!("{} {} {}", *account.balance.borrow(), account.hits.get(), account.value);
    {
        let one = account.balance.borrow();
        let two = account.balance.borrow();
        println!("{} {} {}", *one, *two, account.balance.try_borrow_mut().is_err());
        let three = Ref::clone(&one);
        drop(one);
        drop(two);
        println!("{} {}", *three, account.balance.try_borrow_mut().is_err());
    }
    {
        let mut unique = account.balance.borrow_mut();
        *unique = 20;
        println!("{} {}", *unique, account.balance.try_borrow().is_err());
    }
    println!("{}", account.balance.try_borrow().is_ok());
    println!("{} {}", account.balance.replace(21), account.balance.take());
    let pair = RefCell::new((Noisy(1), 2));
    {
        let second = Ref::map(pair.borrow(), |p| &p.1);
        println!("{}", *second);
    }
    {
        let mut second = RefMut::map(pair.borrow_mut(), |p| &mut p.1);
        *second += 40;
    }
    println!("{}", pair.borrow().1);
    pair.borrow_mut().0 = Noisy(3);
    println!("{}", pair.borrow().0.0);
    let inner = pair.into_inner();
    println!("{}", inner.1);

    let other = RefCell::new(100);
    account.balance.swap(&other);
    println!("{} {}", *account.balance.borrow(), *other.borrow());
    println!("{}", other.replace_with(|old| *old + 1));
    println!("{}", *other.clone().borrow());

    let once = OnceCell::new();
    println!("{}", once.get().is_none());
    println!("{}", once.get_or_init(|| 5));
    println!("{} {}", once.get_or_init(|| 6), once.set(7).is_err());
    println!("{:?}", once.into_inner());

    let cell = Cell::new(3);
    let a = &cell;
    let b = &cell;
    a.set(b.get() + 1);
    println!("{} {}", cell.replace(9), cell.take());
    let raw = UnsafeCell::new(4);
    unsafe { *raw.get() += 1 };
    println!("{}", raw.into_inner());
    let list = RefCell::new([1, 2, 3]);
    list.borrow_mut()[1] = 5;
    println!("{} {}", list.borrow()[1], list.borrow().len());
    let held = Cell::new(Some(Noisy(8)));
    let taken = held.take();
    println!("{}", taken.is_some());
    println!("{}", held.take().is_none());
}
