// Patterns of slices and arrays: lengths, rests with and without a name, binding modes.

fn sum(s: &[i32]) -> i32 {
    match s {
        [] => 0,
        [first, rest @ ..] => *first + sum(rest),
    }
}

fn ends(s: &mut [i32]) -> i32 {
    match s {
        [a, b] => *a + *b,
        [first, .., last] => {
            std::mem::swap(first, last);
            *first
        }
        [x] => {
            *x += 100;
            *x
        }
        [] => -1,
    }
}

fn options(s: &[Option<i32>]) -> i32 {
    match s {
        [Some(1), Some(n), ..] if *n > 1 => *n,
        [.., None] => 2,
        [None, ..] | [Some(9), ..] => 3,
        _ => 4,
    }
}

fn words<'a>(s: &[&'a str]) -> &'a str {
    if let [_, middle @ .., _] = s {
        if let &[one] = middle {
            return one;
        }
    }
    let [first, ..] = s else {
        return "none";
    };
    *first
}

fn array([a, rest @ ..]: [i32; 3]) -> i32 {
    a * 100 + rest[0] * 10 + rest[1]
}

fn halves(x: &mut [i32; 4]) {
    let [a, middle @ .., d] = x;
    middle[0] += *a;
    middle[1] += *d;
    let [.., z] = x;
    *z = 0;
}

fn flags(x: [bool; 2], y: &[bool]) -> i32 {
    let first = match x {
        [true, _] => 1,
        [false, true] => 2,
        [_, false] => 3,
    };
    let second = match y {
        [] => 10,
        [true, ..] => 20,
        [.., true] => 30,
        [false, .., false] | [false] => 40,
    };
    first + second
}

fn explicit(s: &mut [i32]) -> usize {
    if let [ref a, ref mut rest @ .., b] = *s {
        rest[0] = *a + b;
        rest.len()
    } else {
        0
    }
}

fn owned(boxes: [Box<i32>; 3]) -> i32 {
    let [a, _, c] = boxes;
    *a + *c
}

fn strings(pairs: &[(u8, char)]) -> u32 {
    match pairs {
        [(1..=3, 'a'), tail @ ..] => 1 + strings(tail),
        [_, tail @ ..] => 10 + strings(tail),
        [] => 0,
    }
}

fn main() {
    println!("{} {}", sum(&[1, 2, 3, 4]), sum(&[]));
    let mut v = vec![1, 2, 3];
    println!("{} {:?}", ends(&mut v), v);
    println!("{} {}", ends(&mut [4, 5]), ends(&mut []));
    let mut one = [7];
    println!("{} {:?}", ends(&mut one), one);
    println!(
        "{} {} {} {} {}",
        options(&[Some(1), Some(5), None]),
        options(&[Some(1), None]),
        options(&[None, Some(1)]),
        options(&[Some(9)]),
        options(&[])
    );
    println!("{} {} {}", words(&["a", "b", "c"]), words(&["x", "y"]), words(&[]));
    println!("{}", array([1, 2, 3]));
    let mut four = [1, 2, 3, 4];
    halves(&mut four);
    println!("four {four:?}");
    println!("{} {}", flags([true, false], &[]), flags([false, false], &[false, true]));
    println!("{} {}", flags([false, true], &[false]), flags([true, true], &[true]));
    println!("{} {:?}", explicit(&mut v), v);
    println!("{}", owned([Box::new(1), Box::new(2), Box::new(4)]));
    println!("{}", strings(&[(1, 'a'), (4, 'a'), (2, 'a')]));
    let nested = [[1, 2], [3, 4]];
    let [[a, _], last @ ..] = nested;
    println!("{a} {last:?}");
    let mut total = 0;
    for [x, y] in [[1, 2], [3, 4]] {
        total += x * y;
    }
    for pair in v.windows(2) {
        let [x, y] = pair else { unreachable!() };
        total += x * y;
    }
    println!("{total}");
}
