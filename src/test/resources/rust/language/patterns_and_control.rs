//@ edition: 2024
#![allow(dead_code)]
#[derive(Clone, Copy)]
struct P { x: i32, y: i32, z: (u8, (u8, i8)) }
#[derive(Clone, Copy)]
enum E { A, B(i32), C { v: i32, w: Option<i32> } }
fn mk() -> P { P { x: 9, y: 8, z: (1, (2, -3)) } }
fn opt(a: Option<i32>, b: Option<i32>) -> Option<i32> { let x = a?; Some(x + b?) }
fn res(a: Result<i32, u8>) -> Result<u64, u8> { let v = a?; Ok(v as u64 + 1) }
fn le(o: Option<i32>) -> i32 { let Some(v) = o else { return -1 }; v }
fn cls(n: i32) -> &'static i32 { match n { i32::MIN..=-1 => &1, 0 => &2, 1.. => &3 } }
fn at(n: u8) -> u8 { match n { k @ (1 | 3 | 5) => k * 10, k @ 6..=9 => k, _k @ ..2 => 0, other => other } }
fn chain(a: Option<i32>, b: i32) -> i32 {
    if let Some(x) = a && x > 2 && let 5..=9 = b { x + b } else if b == 1 || a.is_none() { 100 } else { -1 }
}
fn main() {
    println!("{}", match opt(Some(1), Some(2)) { Some(v) => v, None => -1 });
    println!("{}", match opt(Some(1), None) { Some(v) => v, None => -1 });
    println!("{}", match res(Ok(5)) { Ok(v) => v, Err(e) => e as u64 + 100 });
    println!("{}", match res(Err(7)) { Ok(v) => v, Err(e) => e as u64 + 100 });
    println!("{} {}", le(Some(4)), le(None));
    println!("{} {} {}", cls(-5), cls(0), cls(77));
    println!("{} {} {} {} {}", at(3), at(7), at(0), at(2), at(200));
    println!("{} {} {} {} {}", chain(Some(3), 7), chain(Some(1), 1), chain(None, 4), chain(Some(4), 2), chain(Some(3), 10));
    let p = P { y: 3, ..mk() };
    println!("{} {} {} {}", p.x, p.y, p.z.0, p.z.1.1);
    let q = P { x: 1, ..p };
    let r = P { z: (0, (0, 0)), x: 5, ..mk() };
    println!("{} {} {} {} {}", q.x, q.y, q.z.1.0, r.x, r.y);
    let (a, .., c) = (1, 2, 3, 4);
    let [f, .., l] = [10, 20, 30, 40];
    println!("{} {} {} {}", a, c, f, l);
    let P { x, z: (_, (m, n)), .. } = mk();
    println!("{} {} {}", x, m, n);
    let mut e = E::C { v: 1, w: Some(2) };
    if let E::C { v, w: Some(w) } = &mut e { *v += 10; *w += *v; }
    if let E::C { ref v, ref mut w } = e { if let Some(i) = w { *i += *v; } }
    match e { E::A | E::B(_) => println!("no"), E::C { v, w: None } => println!("{v}"), E::C { v, w: Some(w @ 1..) } => println!("{v} {w}"), E::C { .. } => println!("neg") }
    let t = &(1, &mut 2, Some(3));
    let (i, j, Some(k)) = t else { panic!() };
    println!("{} {} {}", i, j, k);
    match &Some((4, 5)) { Some((4 | 5, s @ (5 | 6))) => println!("{}", *s), _ => println!("none") }
    let v = 'out: { for i in 0..10 { if i * i > 20 { break 'out i; } } 99 };
    println!("{}", v);
    let mut cnt = 0;
    let w = loop { cnt += 1; if cnt == 4 { break cnt * 2; } };
    println!("{}", w);
    'a: loop { loop { cnt += 1; if cnt < 8 { continue 'a; } break 'a; } }
    println!("{}", cnt);
    let mut o = Some(3);
    while let Some(n) = o && n > 0 { print!("{} ", n); o = if n == 1 { None } else { Some(n - 1) }; }
    println!();
    let f = |(a, b): (i32, i32), P { x, .. }: P| a * b + x;
    println!("{}", f((2, 3), q));
    let s = const { 3 * 4 };
    println!("{}", s);
    println!("{}", matches!(o, None | Some(0)));
    println!("{}", matches!(Some(5), Some(x) if x > 4));
    let &(ref z, _) = &(5, 6);
    println!("{}", *z);
    println!("{} {} {} {} {}", 0xff_u8, 0o17, 0b1010_0101, 1_000_000i64, b'a');
    println!("{} {} {} {}", '\'' as u32, '\u{41}', 'é' as u32, '\x7f' as u8);
    println!("{}", "tab\tend \\ \u{e9} \"q\" con\
        tinued");
    println!(r#"raw "{}" \n"#, 1);
    /* nested /* comment */ done */
    #[allow(unused)] let unused = 1;
    #[cfg(test)] println!("test");
    #[cfg(not(test))] println!("not test");
    println!("{}", if cfg!(debug_assertions) { 1 } else { 2 });
    let y = match 3u8 { #[cfg(miri)] 3 => 0, #[allow(unused)] 0..=3 => 1, 4.. => 2 };
    println!("{}", y);
    let bs = b"ab\n\xff";
    println!("{} {} {}", bs[0], bs[2], bs[3]);
    let tuple = ((1, 2), [3, 4]);
    println!("{} {}", tuple.0.1, tuple.1[0]);
    let m = u8::MAX; let mi = match 127i8 { i8::MAX => 1, i8::MIN..0 => 2, _ => 3 };
    println!("{} {}", m, mi);
}
