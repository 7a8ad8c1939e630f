//! The order of destructors: variables in reverse, fields as declared, temporaries with their statement.
//! The Rust Reference, "Destructors".
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok
//@ outcomes *: "drop 5 / body / drop 3 / drop 4 / drop 2 / drop 1"

struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn look(d: &D) -> i32 {
    d.0
}

fn main() {
    let _a = D(1);
    let _b = D(2);
    let _pair = (D(3), D(4));
    let _n = look(&D(5));
    println!("body");
}
