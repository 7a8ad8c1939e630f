struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let a = D(1);
    let b = D(2);
    let by_reference = || println!("see {}", a.0);
    by_reference();
    let owner = move || println!("own {}", b.0);
    owner();
    owner();
    let c = D(3);
    let once = move || {
        let inside = c;
        println!("once {}", inside.0);
    };
    once();
    println!("after once");
    let e = (D(4), D(5));
    let part = move || println!("part {}", e.1.0);
    part();
    let _unused = {
        let g = D(6);
        move || println!("never {}", g.0)
    };
    println!("end");
}
