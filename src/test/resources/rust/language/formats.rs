#![allow(dead_code)]
#[derive(Debug, Clone, Copy)]
struct P { x: i32, y: (u8, char) }
#[derive(Debug, Clone, Copy)]
struct T(u8, [i8; 2]);
#[derive(Debug, Clone, Copy)]
struct U;
#[derive(Debug, Clone, Copy)]
enum E { A, B(i32, U), C { v: bool, w: Option<T> } }
fn main() {
    let p = P { x: -1, y: (2, 'q') };
    let e = E::C { v: true, w: Some(T(7, [1, -2])) };
    println!("{:?}", p);
    println!("{:#?}", e);
    let n: Option<u8> = None;
    println!("{:?} {:?} {:?}", E::A, E::B(3, U), e);
    println!("{:?} {:?} {:?}", (1,), (), [(1u8, true); 2]);
    println!("{:#?} {:#?}", (1,), [0u8; 0]);
    println!("{:?} {:?}", Some(5), n);
    let r: Result<u8, i8> = Ok(4);
    if let Ok(v) = r { println!("{v:?}"); }
    println!("{:?} {:?}", "a\"b\n\t\u{7f}é", '\'');
    println!("{0} {1} {0} {name} {x}", 1, 2, name = 3, x = p.x);
    println!("_[{:5}] [{:<5}] [{:^5}] [{:>5}] [{:*^7}] [{:05}] [{:+}]", 12, 12, 12, 12, 12, -12, 5);
    println!("_[{:5}] [{:>5}] [{:.2}] [{:-^9.3}]", "ab", 'c', "abcdef", "abcdef");
    println!("{:x} {:X} {:#x} {:#010b} {:o} {:08b} {:#06x}", 255, 255u8, -1i8, 5, 8, 3u8, 171);
    println!("{:5?} {:03?}", Some(1), (1, 2));
    println!("{{}} {{{}}}", 1);
    println!("{:>6}|{:<6}|{:6}", true, false, true);
    let y = 5; let q = &&y; let m = &p;
    println!("{y} {y:?} {q} {q:>4} {m:?}");
    print!("no "); print!("newline\nsecond ");
    println!();
    eprintln!("err {}", 1); eprint!("x");
    let d = dbg!(p.x + 1) * 2;
    println!("{d}");
    assert!(d == 0, "message {}", d); assert_eq!(d, 0, "m"); assert_ne!(d, 1); debug_assert!(true); debug_assert_eq!(1, 1);
    println!(concat!("a", 1, true, 'c', "{}"), 9);
    println!("{}", line!());
    println!("{}", stringify!(a + b(c)));
    println!("{:?} {:?} {:?}", i64::MIN, u64::MAX, u128_free());
    println!("{:?}", (p, e, [Some('x'), None]));
}
fn u128_free() -> u16 { 65535 }
