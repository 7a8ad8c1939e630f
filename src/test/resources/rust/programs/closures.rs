fn apply(f: fn(u8) -> u8, x: u8) -> u8 {
    f(x)
}

fn twice(x: u8) -> u8 {
    x * 2
}

struct Pair {
    a: u8,
    b: u8,
}

fn main() {
    let mut p = Pair { a: 1, b: 2 };
    let mut n = 0u32;
    let mut inc = |by: u32| {
        n += by;
        p.a = 7;
    };
    inc(1);
    inc(2);
    let look = || p.b;
    let b = look();
    let own = move || p.a;
    println!("{} {} {}", n, b, own());
    println!("{}", apply(twice, 4));
}
