static NAME: &str = "static";
const N: &'static str = "const";
struct P { name: &'static str, n: u8 }
fn pick(b: bool) -> &'static str { if b { "yes" } else { "no" } }
fn show(s: &str) { println!("<{s}> {:?}", s); }
fn main() {
    let s = "abc"; println!("{s}");
    let p = P { name: "x", n: 1 };
    let q = &p;
    println!("{} {} {} {}", q.name, NAME, N, pick(true));
    show(pick(false)); show(p.name);
    let a = ["u", "v"];
    for i in 0..2 { show(a[i]); }
    println!("{}", s == "abc");
    let o = Some("z"); if let Some(t) = o { println!("{t}"); }
    assert_eq!(s, "abc");
    println!("{}", std::mem::size_of::<&str>());
}
