//! Ranges, alternatives, `@`, `..`, constants, characters and nested enums in patterns.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "digit 7 / vowel / other"
//@ expect * *: ok

const ZERO: char = '0';

enum Kind {
    Digit(u32),
    Letter { vowel: bool },
}

fn kind(c: char) -> Option<Kind> {
    match c {
        ZERO => Some(Kind::Digit(0)),
        d @ '1'..='9' => Some(Kind::Digit(d as u32 - ZERO as u32)),
        'a' | 'e' | 'i' | 'o' | 'u' => Some(Kind::Letter { vowel: true }),
        'b'..='z' => Some(Kind::Letter { vowel: false }),
        _ => None,
    }
}

fn tell(c: char) {
    match kind(c) {
        Some(Kind::Digit(n @ 1..)) => println!("digit {}", n),
        Some(Kind::Letter { vowel: true, .. }) => println!("vowel"),
        Some(_) | None => println!("other"),
    }
}

fn main() {
    tell('7');
    tell('e');
    tell('?');
}
