fn main() {
    let a = 1u32;
    let r = &a;
    unsafe {
        let s: &i32 = std::mem::transmute(r);
        let v = *s;
    }
}
