use std::ops::{Add, AddAssign, Index, IndexMut, Neg, Mul, Not};
use std::fmt;
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, PartialOrd)]
struct V { x: i32, y: i32 }
impl Add for V { type Output = V; fn add(self, o: V) -> V { V { x: self.x + o.x, y: self.y + o.y } } }
impl Mul<i32> for V { type Output = V; fn mul(self, k: i32) -> V { V { x: self.x * k, y: self.y * k } } }
impl Neg for V { type Output = V; fn neg(self) -> V { V { x: -self.x, y: -self.y } } }
impl AddAssign for V { fn add_assign(&mut self, o: V) { self.x += o.x; self.y += o.y; } }
#[derive(Clone, Debug, PartialEq)]
enum E<T> { A, B(T), C { v: T, w: u8 } }
struct Grid { c: [i32; 4] }
impl Index<(usize, usize)> for Grid { type Output = i32; fn index(&self, i: (usize, usize)) -> &i32 { &self.c[i.0 * 2 + i.1] } }
impl IndexMut<(usize, usize)> for Grid { fn index_mut(&mut self, i: (usize, usize)) -> &mut i32 { &mut self.c[i.0 * 2 + i.1] } }
trait Shape { fn area(&self) -> i32; fn name(&self) -> &'static str { "shape" } }
impl Shape for V { fn area(&self) -> i32 { self.x * self.y } }
impl<S: Shape> Shape for &S { fn area(&self) -> i32 { (**self).area() } fn name(&self) -> &'static str { "ref" } }
fn show<S: Shape>(s: S) -> i32 { s.area() }
fn main() {
    let a = V { x: 1, y: 2 };
    let mut b = a + a * 3;
    b += -a;
    println!("{:?} {} {}", b, a == b, a != b);
    assert_eq!(a, V { x: 1, y: 2 });
    let e = E::C { v: 3, w: 1 };
    let f = e.clone();
    println!("{:?} {}", f, e == f);
    println!("{}", E::B(2) == E::A);
    let d: V = Default::default();
    println!("{:?}", d);
    let mut g = Grid { c: [1, 2, 3, 4] };
    g[(0, 1)] += 10;
    println!("{} {}", g[(0, 1)], g[(1, 1)]);
    println!("{} {} {}", show(&a), show(&&a), (&a).name());
    let mut i = 0; let r = &1; i += r; i = i + r; println!("{}", i);
    println!("{} {}", 3.min(4), 3.max(7));
    println!("{:?}", None::<u8>);
    let s = "abc"; println!("{s}");
}
