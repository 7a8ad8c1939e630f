fn main() {
    let a = 1;
    let f = |r: &i32| {
        let v = *r;
    };
    f(&a);
}
