struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn two(_a: D, _b: i32) -> i32 {
    7
}
fn f(n: i32) -> i32 {
    let _o = D(1);
    for i in 0..3 {
        let _p = D(10 + i);
        let q = D(20 + i);
        let v = two(
            D(30),
            match n {
                0 => return 0,
                1 => break,
                2 => {
                    if i == 1 {
                        continue;
                    }
                    i
                }
                _ => {
                    drop(q);
                    5
                }
            },
        );
        println!("v is {}", v);
    }
    9
}
fn main() {
    for n in 0..4 {
        println!("f is {}", f(n));
    }
}
