#[derive(Debug, Clone, PartialEq)]
struct S<'a> { r: &'a i32, v: Vec<u8>, o: Option<Box<i32>>, t: (&'a str, [&'a u8; 1]) }
#[derive(Debug)]
enum E<'a> { A(&'a mut i32), B { v: Vec<Option<&'a i32>> }, C }
fn main() {
    let mut x = 1;
    let y = 2;
    println!("a {:?}", S { r: &y, v: vec![1, 2], o: Some(Box::new(3)), t: ("q", [&9]) });
    println!("{:?} {:?} {:?}", E::A(&mut x), E::B { v: vec![Some(&y), None] }, E::C);
    let v = vec![vec![1], vec![]];
    println!("v {:?} {:?}", v, v.get(0));
    println!("{:?} {:?}", v[0].iter().max(), v[0].first());
    let o = Some(&mut x);
    println!("o {:?}", o);
    let r: Result<Vec<i32>, &str> = Ok(vec![4]);
    println!("{:?} {:#?}", r, Some(&y));
    let n: u64 = 7u32.into();
    println!("{} {:?}", u64::from(3u8) + n, &&v);
    let b: Box<Option<&i32>> = Box::new(Some(&y));
    println!("{:?}", b);
    let mut it = v.iter();
    while let Some(w) = it.next() { println!("w {:?}", w); }
    assert_eq!(v.get(1), Some(&vec![]));
}
