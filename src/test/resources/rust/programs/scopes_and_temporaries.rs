fn pick<'a>(flag: bool, x: &'a u8, y: &'a u8) -> &'a u8 {
    if flag {
        return x;
    }
    y
}

fn main() {
    let outer;
    {
        let inner = 1u8;
        let r = &inner;
        outer = *r;
    }
    'search: for i in 0u8..=3 {
        let cell = i;
        let r = &cell;
        if *r == 2 {
            break 'search;
        }
        if *pick(*r > 0, r, &7) == 7 {
            continue;
        }
    }
    let mut i = 0;
    while i < 2 && *&mut i >= 0 {
        i += 1;
    }
    let total = { let x = outer + 1; x } + 'block: { if i > 1 { break 'block 5u8; } 6 };
    println!("{total}");
}
