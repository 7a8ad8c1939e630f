#[derive(Clone, Copy)]
enum Shape {
    Empty,
    Dot(u8),
    Box { w: u8, h: u8 },
}

fn area(s: &Shape) -> u8 {
    match s {
        Shape::Empty => 0,
        Shape::Dot(n) => *n,
        Shape::Box { w, h } => w_times(*w, *h),
    }
}

fn w_times(w: u8, h: u8) -> u8 {
    w * h
}

fn first<'a>(o: Option<&'a u8>, d: &'a u8) -> &'a u8 {
    if let Some(x) = o { x } else { d }
}

fn main() {
    let shapes = [Shape::Empty, Shape::Dot(3), Shape::Box { w: 2, h: 5 }];
    let mut sum = 0;
    for i in 0..3 {
        sum += area(&shapes[i]);
    }
    let mut k = 0;
    let found = loop {
        k += 1;
        if k == 4 {
            break k * 10;
        }
    };
    let (x, y) = (1u8, 2u8);
    let z = *first(Some(&x), &y);
    let Some(q) = Some(5) else { return };
    let word = match found {
        0 => 1,
        1..=9 | 40 => 2,
        _ => 3,
    };
    assert!(matches!(shapes[1], Shape::Dot(n) if n == 3), "dot");
    println!("{sum} {found} {z} {q} {word}");
}
