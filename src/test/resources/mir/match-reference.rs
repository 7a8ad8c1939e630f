fn main() {
    let a = 1;
    let r = &a;
    match *r {
        1 => {
            let v = a;
        }
        _ => {}
    }
}
