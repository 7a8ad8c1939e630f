//! Four bytes are written one by one and read as one integer; its halves by another pointer.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "67305985 513 1027"
//@ expect * *: ok

fn main() {
    let mut word = 0u32;
    let bytes = &raw mut word as *mut u8;
    unsafe {
        for i in 0..4 {
            *bytes.add(i) = i as u8 + 1;
        }
        let halves = bytes as *const u16;
        println!("{} {} {}", word, *halves, *halves.add(1));
    }
}
