#[derive(Debug, Clone)]
struct P { x: i32, y: (u8, bool) }

fn main() {
    let mut v = vec![1, 2, 3];
    let p = v.as_mut_ptr();
    unsafe { *p.add(1) = 7; }
    println!("v {:?}", v);
    println!("v {:?} {:?}", &v[1..], &v[..0]);
    let s: &mut [i32] = &mut v;
    s[0] = 9;
    println!("v {:?} {:#?}", s, &s[..2]);
    let w = vec![P { x: 1, y: (2, true) }; 2];
    println!("v {:?}", w);
    let b = &Box::new([1u8, 2]);
    println!("v {:?} {:?}", b, &b[1..]);

    let v20: Vec<usize> = (0..10).collect();
    println!("v {v20:?}", );
    assert!(v.len() == 3, "bad {:?}", v);
    assert_eq!(v, [9, 7, 3], "no {:?}", v);
    let o: Vec<Option<char>> = vec![Some('a'), None];
    println!("v {:?}", o);
}
