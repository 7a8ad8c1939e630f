//! `map_err`, `ok_or` and `?`.
//@ memory: sc
//@ alias: sb, tb
//@ expect sc *: ok
//@ outcomes sc: "Ok(5) / Err('n') / Err('e')"

fn half(x: Option<u32>) -> Result<u32, char> {
    let x = x.ok_or('n')?;
    let even: Result<u32, u8> = if x % 2 == 0 { Ok(x / 2) } else { Err(1) };
    even.map_err(|_| 'e')
}

fn main() {
    println!("{:?}", half(Some(10)));
    println!("{:?}", half(None));
    println!("{:?}", half(Some(3)));
}
