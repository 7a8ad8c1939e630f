fn main() {
    let mut a = 1;
    {
        let r = &mut a;
        *r = 2;
    }
    {
        let b = 3;
        let s = &b;
        let v = *s;
    }
    let w = a;
}
