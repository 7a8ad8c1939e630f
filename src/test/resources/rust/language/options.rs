//! The methods of `Option` and `Result`.

use std::ops::Deref;

struct Wrapper {
    inner: u32,
}

impl Deref for Wrapper {
    type Target = u32;
    fn deref(&self) -> &u32 {
        &self.inner
    }
}

fn options() {
    let three = Some(3);
    let none: Option<i32> = None;
    println!("{} {} {} {}", three.is_some(), three.is_none(), none.is_some(), none.is_none());
    println!("{} {}", three.is_some_and(|x| x > 2), none.is_none_or(|x| x > 2));
    println!("{} {} {}", three.unwrap_or(1), none.unwrap_or_else(|| 7), none.unwrap_or_default());
    println!("{:?} {:?}", three.map(|x| x + 1), none.map(|x| x + 1));
    println!("{} {}", three.map_or(0, |x| x * 2), none.map_or_else(|| -1, |x| x * 2));
    println!("{:?} {:?}", three.ok_or("none"), none.ok_or_else(|| "nothing"));
    println!("{:?} {:?}", three.and(Some('a')), three.and_then(|x| if x > 5 { Some(x) } else { None }));
    println!("{:?} {:?}", none.or(Some(4)), none.or_else(|| three));
    println!("{:?} {:?} {:?}", three.xor(none), three.xor(three), none.xor(Some(9)));
    println!("{:?} {:?}", three.filter(|x| x % 2 == 0), three.filter(|x| x % 2 == 1));
    println!("{:?} {:?}", three.zip(Some(true)), three.zip(None::<u8>));
    println!("{:?}", Some((1, 'b')).unzip());
    println!("{:?} {:?}", Some(Some(1)).flatten(), Some(None::<u8>).flatten());
    println!("{:?}", Some(Ok::<i32, u8>(1)).transpose());
    println!("{}", three.expect("there is one"));
    println!("{}", unsafe { three.unwrap_unchecked() });
    println!("{} {}", three == Some(3), three != none);
    println!("{:?} {:?}", Option::<u8>::default(), three.clone());
}

fn places() {
    let mut x = Some(1);
    if let Some(inner) = x.as_mut() {
        *inner += 1;
    }
    println!("{:?} {:?}", x, x.as_ref().map(|r| *r * 10));
    println!("{:?} {:?}", x.take(), x);
    println!("{:?} {:?}", x.replace(5), x);
    *x.insert(6) += 1;
    *x.get_or_insert(100) += 1;
    println!("{:?}", x);
    x = None;
    *x.get_or_insert_with(|| 20) += 1;
    println!("{:?}", x.take_if(|v| *v > 50));
    println!("{:?} {:?}", x.take_if(|v| *v > 20), x);
    let y = 5;
    let mut z = 6;
    println!("{:?} {:?}", Some(&y).copied(), Some(&mut z).copied());
    println!("{:?}", Some(&y).cloned());
    let w = Some(Wrapper { inner: 8 });
    println!("{:?}", w.as_deref().copied());
}

fn results() {
    let good: Result<i32, u8> = Ok(3);
    let bad: Result<i32, u8> = Err(4);
    println!("{} {} {} {}", good.is_ok(), good.is_err(), bad.is_ok(), bad.is_err());
    println!("{} {}", good.is_ok_and(|x| x > 2), bad.is_err_and(|x| x > 4));
    println!("{:?} {:?} {:?} {:?}", good.ok(), good.err(), bad.ok(), bad.err());
    println!("{:?} {:?}", good.map(|x| x as u64 + 1), bad.map(|x| x as u64 + 1));
    println!("{} {}", good.map_or(0, |x| x * 2), bad.map_or_else(|e| e as i32, |x| x * 2));
    println!("{:?} {:?}", good.map_err(|e| e + 1), bad.map_err(|e| e + 1));
    println!("{:?} {:?}", good.and(Ok::<char, u8>('a')), bad.and_then(|x| Ok::<i32, u8>(x + 1)));
    println!("{:?} {:?}", good.or(Ok::<i32, ()>(1)), bad.or_else(|e| Err::<i32, u32>(e as u32 * 2)));
    println!("{} {} {}", good.unwrap(), good.unwrap_or(1), bad.unwrap_or_else(|e| e as i32 + 1));
    println!("{} {} {}", bad.unwrap_err(), bad.unwrap_or_default(), good.expect("good"));
    println!("{}", bad.expect_err("bad"));
    println!("{:?} {:?}", good.as_ref().map(|x| *x).ok(), Ok::<Option<u8>, ()>(Some(1)).transpose());
    println!("{} {}", good == bad, good == Ok(3));
    let mut changed = good;
    if let Ok(x) = changed.as_mut() {
        *x = 9;
    }
    println!("{:?} {:?}", changed, good.inspect(|x| println!("inspected {}", x)));
    println!("{:?}", Ok::<&i32, ()>(&7).copied());
}

fn question(x: Option<u32>) -> Option<u32> {
    Some(x? + 1)
}

fn name(first: bool) -> &'static str {
    if first { "first" } else { "second" }
}

fn main() {
    options();
    places();
    results();
    println!("{:?} {:?}", question(Some(1)), question(None));
    println!("{:>8}|{:?}|{:?}", name(true), name(false), Some(name(true)));
    let text = ("a\n\"b\"", 'c');
    println!("{:?}", text);
}
