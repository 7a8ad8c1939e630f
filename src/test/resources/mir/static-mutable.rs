static mut S: i32 = 1;
fn main() {
    unsafe {
        S = 2;
        let v = S;
        let p = &raw mut S;
        *p = 3;
        let r = &mut *p;
        *r = 4;
    }
}
