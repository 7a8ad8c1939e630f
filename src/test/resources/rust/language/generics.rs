use std::ops::{Deref, DerefMut};
mod shapes {
    pub mod inner { pub fn two() -> i32 { super::one() + 1 } }
    pub fn one() -> i32 { 1 }
    pub struct P { pub x: i32 }
    impl P { pub const K: i32 = 7; pub fn new(x: i32) -> Self { Self { x } } pub fn get(&self) -> i32 { self.x } }
}
use shapes::{inner, P};
struct Wrap<T> { v: T }
impl<T> Wrap<T> {
    fn new(v: T) -> Self { Wrap { v } }
    fn get(&self) -> &T { &self.v }
    fn get_mut(&mut self) -> &mut T { &mut self.v }
    fn into(self) -> T { self.v }
}
impl<T> Deref for Wrap<T> { type Target = T; fn deref(&self) -> &T { &self.v } }
impl<T> DerefMut for Wrap<T> { fn deref_mut(&mut self) -> &mut T { &mut self.v } }
trait Area { const N: i32; type Out; fn area(&self) -> Self::Out; fn twice(&self) -> i32 { Self::N * 2 } }
struct Sq(i32);
impl Area for Sq { const N: i32 = 5; type Out = i32; fn area(&self) -> i32 { self.0 * self.0 } }
struct Rect<T> { a: T, b: T }
impl<T: Copy + Into<i32>> Area for Rect<T> { const N: i32 = 6; type Out = i32; fn area(&self) -> i32 { let a: i32 = self.a.into(); a * self.b.into() } fn twice(&self) -> i32 { 100 } }
fn total<A: Area<Out = i32>, B>(a: &A, b: &B) -> i32 where B: Area, B::Out: Into<i32> { a.area() + b.area().into() + A::N + <B as Area>::N }
fn apply<F: Fn(i32) -> i32>(f: F, x: i32) -> i32 { f(x) }
fn apply_mut(mut f: impl FnMut(i32), x: i32) { f(x); f(x + 1) }
fn once<T, F>(f: F) -> T where F: FnOnce() -> T { f() }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
fn first<T: Copy, const N: usize>(a: [T; N]) -> (T, usize) { (a[0], N) }
fn pick<T: Default + Clone>(o: Option<T>) -> T { match o { Some(x) => x.clone(), None => T::default() } }
fn main() {
    println!("{} {} {}", inner::two(), P::new(3).get(), P::K);
    let mut w = Wrap::new(5);
    *w.get_mut() += 1;
    println!("{} {}", w.get(), *w);
    *w += 10;
    println!("{}", w.into());
    let s = Sq(3);
    let r = Rect { a: 2u8.into_i(), b: 4 };
    println!("{} {} {}", total(&s, &r), s.twice(), r.twice());
    println!("{}", apply(|x| x + 1, 4));
    let mut sum = 0;
    apply_mut(|x| sum += x, 5);
    println!("{sum}");
    println!("{}", once(|| 42u64));
    let h = compose(|x: i32| x + 1, |y| y * 2);
    println!("{}", h(4));
    let (a, n) = first([7u8, 8, 9]);
    println!("{a} {n}");
    println!("{} {}", pick(Some(3)), pick::<u8>(None));
    fn nested<T>(x: T) -> T { x }
    { struct L(i32); impl L { fn m(&self) -> i32 { self.0 } } println!("{}", L(nested(9)).m()); }
}
trait IntoI { fn into_i(self) -> i32; }
impl IntoI for u8 { fn into_i(self) -> i32 { self as i32 } }
