use std::ptr;

static mut BUFFER: [u16; 4] = [1, 2, 3, 4];

fn main() {
    unsafe {
        let base = &raw mut BUFFER as *mut u16;
        *base.add(1) = 7;
        let p = base.wrapping_add(2);
        p.write(9);
        let v = ptr::read(p) + base.offset(1).read();
        let mut a = 1u16;
        let mut b = 2u16;
        std::mem::swap(&mut a, &mut b);
        let old = std::mem::replace(&mut a, v);
        let q = &mut a as *mut u16 as *const u16;
        assert!(!q.is_null());
        let n: *mut u16 = ptr::null_mut();
        println!("{} {} {} {}", v, old, *q, n == ptr::null_mut());
    }
}
