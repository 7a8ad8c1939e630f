struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Guard {
    data: *mut i32,
}
impl Guard {
    fn add(&mut self, n: i32) -> i32 {
        unsafe {
            *self.data += n;
            *self.data
        }
    }
}
impl Drop for Guard {
    fn drop(&mut self) {
        println!("unlock at {}", unsafe { *self.data });
    }
}
fn lock(data: *mut i32) -> Guard {
    println!("lock");
    Guard { data }
}
fn main() {
    let mut n = 0;
    let p = &raw mut n;
    lock(p).add(1);
    println!("statement over");
    let x = lock(p).add(2) + lock(p).add(3);
    println!("x is {}", x);
    match lock(p).add(4) {
        10 => println!("ten"),
        _ => println!("not ten"),
    }
    if lock(p).add(5) == 15 {
        println!("fifteen");
    }
    let _ = lock(p);
    let _g = lock(p);
    println!("end");
}
