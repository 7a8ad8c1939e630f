static mut S: (u8, u32) = (1, 2);
#[allow(static_mut_refs)]
fn main() {
    unsafe {
        let r = &mut S.1;
        *r = 3;
        let s = &S;
        let v = s.0;
    }
}
