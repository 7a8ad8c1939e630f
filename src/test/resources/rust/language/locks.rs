// Locks of one thread: what their methods return, and when a guard gives its lock back.
use std::sync::{Condvar, Mutex, Once, OnceLock, PoisonError, RwLock, TryLockError};

static TOTAL: RwLock<u64> = RwLock::new(3);

struct Account {
    balance: Mutex<i64>,
}

impl Account {
    fn add(&self, amount: i64) -> i64 {
        let mut balance = self.balance.lock().unwrap_or_else_owner();
        *balance += amount;
        *balance
    }
}

trait OrOwner {
    type Guard;
    fn unwrap_or_else_owner(self) -> Self::Guard;
}

impl<G> OrOwner for Result<G, PoisonError<G>> {
    type Guard = G;
    fn unwrap_or_else_owner(self) -> G {
        match self {
            Ok(guard) => guard,
            Err(poisoned) => poisoned.into_inner(),
        }
    }
}

fn main() {
    let account = Account { balance: Mutex::new(10) };
    println!("{} {}", account.add(5), account.add(-3));
    println!("{}", account.balance.is_poisoned());
    {
        let guard = account.balance.lock().unwrap();
        let again = account.balance.try_lock();
        println!("{} {}", *guard, matches!(again, Err(TryLockError::WouldBlock)));
    }
    println!("{}", account.balance.try_lock().is_ok());
    println!("{}", account.balance.into_inner().unwrap());
    {
        let a = TOTAL.read().unwrap();
        let b = TOTAL.read().unwrap();
        println!("{} {} {} {}", *a, *b, TOTAL.try_write().is_err(), TOTAL.try_read().is_ok());
    }
    *TOTAL.write().unwrap() += 1;
    println!("{} {}", *TOTAL.read().unwrap(), TOTAL.try_write().is_ok());
    let once = Once::new();
    let mut calls = 0;
    once.call_once(|| calls += 1);
    once.call_once(|| println!("never"));
    println!("{} {}", calls, once.is_completed());
    let cell = OnceLock::new();
    println!("{}", cell.get().is_none());
    println!("{} {}", *cell.get_or_init(|| 5), *cell.get_or_init(|| 6));
    println!("{}", cell.set(7).is_err());
    println!("{}", cell.into_inner().unwrap());
    let changed = Condvar::new();
    changed.notify_all();
    let mut rounds = 0;
    let flag = Mutex::new(true);
    let guard = changed
        .wait_while(flag.lock().unwrap(), |flag| {
            rounds += 1;
            !*flag
        })
        .unwrap();
    println!("{} {}", *guard, rounds);
}
