fn main() {
    let a = 1;
    let r: &i32 = {
        let b = &a;
        let v = *b;
        b
    };
    let w = *r;
}
