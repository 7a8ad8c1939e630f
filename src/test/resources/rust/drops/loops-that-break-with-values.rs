struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let mut i = 0;
    let v = loop {
        let d = D(i);
        let e = D(i + 10);
        i += 1;
        if i == 2 {
            break d;
        }
        if i == 1 {
            drop(e);
            continue;
        }
    };
    println!("v is {}", v.0);
    let w = 'a: loop {
        let _x = D(20);
        loop {
            let _y = D(30);
            break 'a (D(40), D(41));
        }
    };
    println!("w is {}", w.0.0 + w.1.0);
}
