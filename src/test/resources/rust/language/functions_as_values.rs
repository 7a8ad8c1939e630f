// Functions as values: closures in fields and through generic levels, function pointers, recursion, generic methods.
struct Op<F: Fn(i32) -> i32> { f: F }
impl<F: Fn(i32) -> i32> Op<F> { fn new(f: F) -> Self { Op { f } } fn call(&self, x: i32) -> i32 { (self.f)(x) } }
fn level1<F: Fn(i32) -> i32>(f: F) -> i32 { level2(&f) + level2(f) }
fn level2<G: Fn(i32) -> i32>(g: G) -> i32 { level3(|x| g(x) + 1) }
fn level3(h: impl Fn(i32) -> i32) -> i32 { h(1) }
fn apply(f: fn(&mut i32), x: &mut i32) { f(x); }
fn inc(x: &mut i32) { *x += 1; }
fn with<F: FnMut(&mut i32)>(mut f: F) { let mut x = 3; f(&mut x); println!("{}", x); }
fn fact(n: u32) -> u32 { if n == 0 { 1 } else { n * fact(n - 1) } }
trait Visit { fn visit<T: Copy>(&self, t: T) -> T; fn twice<F: Fn()>(&self, f: F) { f(); f(); } }
struct V; impl Visit for V { fn visit<T: Copy>(&self, t: T) -> T { t } }
fn main() {
    println!("{}", Op::new(|x| x * 2).call(4));
    println!("{}", level1(|x| x + 10));
    let mut a = 1; apply(inc, &mut a); println!("{}", a);
    let g: fn(&mut i32) = inc; g(&mut a); println!("{}", a);
    let mut count = 0; with(|x| { *x += 1; count += 1; }); println!("{}", count);
    println!("{} {}", fact(5), V.visit(9u8)); V.twice(|| println!("t"));
}
