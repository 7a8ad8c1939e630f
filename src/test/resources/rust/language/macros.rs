macro_rules! add {
    ($a:expr, $b:expr) => { $a + $b };
    ($a:expr) => { $a };
}
macro_rules! swap { ($a:ident, $b:ident) => { let t = $a; $a = $b; $b = t; } }
macro_rules! sum {
    () => { 0 };
    ($h:expr $(, $t:expr)* $(,)?) => { $h + sum!($($t),*) };
}
macro_rules! maker { ($name:ident, $t:ty, $v:expr) => { fn $name() -> $t { $v } } }
maker!(seven, u8, 7);
macro_rules! structs { ($($n:ident { $($f:ident : $t:ty),* $(,)? })*) => { $( struct $n { $($f: $t),* } )* } }
structs! { A { x: u8, y: u16 } B { z: i32, } }
macro_rules! using { ($x:ident, $e:expr) => {{ let $x = 5; let y = 100; $e + y - 100 }} }
macro_rules! pat { ($p:pat) => { |v: i32| match v { $p => 1, _ => 0 } } }
macro_rules! one { ($x:tt) => { 1 } }
macro_rules! count { ($($x:tt)*) => { 0 $(+ one!($x))* } }
macro_rules! tri { ($c:expr => $t:block $e:block) => { if $c $t else $e } }
macro_rules! lp { ($l:lifetime, $b:block) => { $l: loop { $b } } }
macro_rules! nested { ($( $k:literal => [ $($v:expr),* ] );* $(;)?) => { [ $( ($k, 0 $( + $v )* ) ),* ] } }
macro_rules! vis { ($v:vis fn $n:ident) => { $v fn $n() -> i32 { 3 } } }
vis!(pub fn three);
vis!(fn drei);
macro_rules! op { ($a:expr, $o:tt, $b:expr) => { $a $o $b } }
macro_rules! outer { ($n:ident) => { macro_rules! $n { ($e:expr) => { $e * 10 } } } }
outer!(ten);
macro_rules! five_or { () => { 5 | 6 } }
fn main() {
    println!("{}", add!(1, 2) * 10);
    println!("{}", add!(1 + 1, 2) * add!(3));
    let mut a = 1; let mut b = 2; let t = 50;
    swap!(a, b);
    println!("{} {} {}", a, b, t);
    println!("{}", sum!(1, 2, 3, 4,));
    println!("{}", seven());
    let s = A { x: 1, y: 2 }; let q = B { z: 9 };
    println!("{} {} {}", s.x, s.y, q.z);
    let y = 3;
    println!("{}", using!(x, x + y));
    println!("{}", pat!(1 | 2)(2));
    println!("{}", count!(a b (c d) [e]));
    println!("{}", tri!(a > b => { 1 } { 2 }));
    let mut n = 0;
    lp!('q, { n += 1; if n > 3 { break 'q; } });
    println!("{}", n);
    let arr = nested!(1 => [1, 2]; 2 => []; 3 => [7 * 2, 1]);
    println!("{} {} {}", arr[0].1, arr[1].1, arr[2].1);
    println!("{} {}", three(), drei());
    println!("{}", op!(2 + 1, *, 4 - 1));
    println!("{}", ten!(1 + 1));
    let x = 1;
    macro_rules! see { () => { x } }
    let x = 2;
    println!("{} {}", see!(), x);
    match 6 { five_or!() => println!("yes"), _ => println!("no") }
    macro_rules! local { ($v:ident) => { let $v = 77; } }
    local!(w);
    println!("{w}");
    macro_rules! show { ($($a:tt)*) => { println!($($a)*) } }
    show!("{} {}", 1, w);
    let neg = { macro_rules! lit { ($l:literal) => { $l } } lit!(-5) };
    println!("{}", neg);
    println!("{}", (1 < 2) == true);
}
