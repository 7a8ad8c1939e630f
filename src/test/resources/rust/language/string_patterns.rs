// String literals and constants as patterns.
const SPECIAL: &str = "special";

fn number(s: &str) -> i32 {
    match s {
        "one" => 1,
        "two" | "zwei" => 2,
        SPECIAL => 3,
        "" => 0,
        _ => -1,
    }
}

fn pair(a: (&str, Option<&str>)) -> &'static str {
    match a {
        ("x", Some("y")) => "xy",
        ("x", Some(_)) => "x?",
        (_, None) => "none",
        (other, _) if other == "z" => "z",
        _ => "else",
    }
}

fn through(words: &[&str]) -> usize {
    let mut found = 0;
    for word in words {
        if let &"a" = word {
            found += 1;
        }
        if let "b" = *word {
            found += 10;
        }
        found += match word {
            &"c" => 100,
            _ => 0,
        };
    }
    match words {
        ["a", .., "c"] => found + 1000,
        _ => found,
    }
}

fn main() {
    println!("{} {} {} {}", number("one"), number("zwei"), number("special"), number("three"));
    println!("{} {}", number(""), pair(("x", Some("y"))));
    println!("{} {}", pair(("x", Some("z"))), pair(("y", None)));
    println!("{} {}", pair(("z", Some("1"))), pair(("w", Some("1"))));
    println!("{} {}", through(&["a", "b", "c"]), through(&["c", "b"]));
    println!("{}", matches!("left", "left" | "right"));
}
