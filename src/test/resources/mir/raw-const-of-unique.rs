fn main() {
    let mut a = 1;
    let p = &mut a as *const i32;
    let r = &mut a;
    let q = r as *const i32;
}
