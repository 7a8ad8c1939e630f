//! Vectors.

struct D(u32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let mut v = Vec::new();
    v.push(1);
    v.push(2);
    v.push(v.len());
    println!("{} {} {:?}", v.len(), v.capacity(), v.get(2).copied());
    v[0] = 7;
    for x in &mut v {
        *x += 1;
    }
    for x in &v {
        println!("{}", x);
    }
    let w: Vec<usize> = v.iter().map(|x| x * 2).filter(|x| *x > 5).collect();
    println!("{} {} {}", w.len(), w[0], w == [16, 6]);
    let z = vec![5u8; 3];
    println!("{} {} {}", z.len(), z.capacity(), z[1..].iter().sum::<u8>());
    println!("{:?} {}", v.pop(), vec![1, 2, 3].len());
    v.insert(1, 9);
    v.remove(0);
    v.extend_from_slice(&[4, 5]);
    v.truncate(3);
    for x in v {
        println!("{}", x);
    }
    let mut d = Vec::from([D(1), D(2), D(3)]);
    d.swap_remove(0);
    for x in d.drain(..1) {
        println!("drained {}", x.0);
    }
}
