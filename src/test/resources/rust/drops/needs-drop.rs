struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

use std::mem;
struct S {
    n: i32,
}
fn main() {
    println!("{}", mem::needs_drop::<D>());
    println!("{}", mem::needs_drop::<S>());
    println!("{}", mem::needs_drop::<(S, D)>());
    println!("{}", mem::needs_drop::<&D>());
    println!("{}", mem::needs_drop::<Option<D>>());
    println!("{}", mem::needs_drop::<[D; 0]>());
    println!("{}", mem::needs_drop::<*mut D>());
    println!("{}", S { n: 1 }.n);
}
