fn main() {
    let mut a = 1;
    let r = &mut a;
    let s = {
        &mut *r
    };
    *s = 2;
    let t = {
        r
    };
    *t = 3;
}
