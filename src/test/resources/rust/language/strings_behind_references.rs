fn len(x: &str) -> bool { x == "a" }
fn f<'a>(s: &[&'a str]) -> &'a str { let x = &s[0]; x }
fn main() {
    let a = ["a", "b"];
    println!("{}", f(&a));
    for s in &a { println!("{}", len(s)); }
    let r = &"z";
    let t: &str = r;
    println!("{}", t);
}
