fn show(x: (i8, bool)) -> i32 { x.0 as i32 * 2 + x.1 as i32 }
const C: u8 = 7u8.pow(2).wrapping_neg();
fn main() {
    let a: i8 = -128; let b: u8 = 200; let z: u32 = 0x0f00_0000; let m = i32::MIN;
    println!("{} {} {} {}", a.wrapping_neg(), b.wrapping_neg(), a.wrapping_abs(), m.wrapping_div(-1));
    println!("{:?} {:?} {:?} {:?}", b.checked_add(55), b.checked_add(56), a.checked_sub(1), 5i8.checked_mul(25));
    println!("{:?} {:?} {:?} {:?} {:?}", a.checked_div(-1), 1u8.checked_div(0), a.checked_rem(-1), a.checked_neg(), 0u8.checked_neg());
    println!("{:?} {:?} {:?} {:?}", 1u8.checked_shl(8), 1u8.checked_shl(7), 2u32.checked_pow(31), 2u32.checked_pow(32));
    println!("{} {} {} {}", b.saturating_add(100), b.saturating_sub(201), a.saturating_sub(1), 100i8.saturating_mul(-2));
    println!("{:?} {:?} {:?}", b.overflowing_add(100), a.overflowing_neg(), 3u8.overflowing_sub(4));
    println!("{} {} {} {}", 3i32.pow(4), (-2i32).pow(3), 2u64.pow(63), 3u8.wrapping_pow(200));
    println!("{} {} {} {}", (-5i32).abs(), 5u8.abs_diff(9), a.abs_diff(127), a.unsigned_abs());
    println!("{} {} {} {}", (-9i64).signum(), 3i8.is_positive(), (-3i8).is_negative(), 3i8.min(4));
    println!("{} {} {}", 7u8.max(8), 300i32.clamp(-1, 255), (-7i32).clamp(-1, 255));
    println!("{} {} {} {}", z.count_ones(), z.leading_zeros(), z.trailing_zeros(), a.count_zeros());
    println!("{} {} {} {}", 0u8.leading_zeros(), 0u16.trailing_zeros(), (-1i32).leading_ones(), 0b111u8.trailing_ones());
    println!("{} {} {} {}", 64u32.is_power_of_two(), 0u32.is_power_of_two(), 65u32.next_power_of_two(), 0u8.next_power_of_two());
    println!("{} {} {} {}", (-7i32).rem_euclid(3), 7i32.rem_euclid(-3), (-7i32).div_euclid(3), 7i32.div_euclid(-3));
    println!("{:x} {:x} {:x} {}", 0x1234u16.swap_bytes(), 0x12345678u32.rotate_left(8), 0x81u8.rotate_right(4), (-128i8).rotate_left(1));
    println!("{} {} {} {}", 1u8.wrapping_shl(9), a.wrapping_shr(9), 1u32.wrapping_shl(33), u64::MAX.count_ones());
    println!("{} {}", show(a.overflowing_sub(1)), C);
    println!("{} {} {} {}", 300i32 as u8, -1i8 as u8 as i32, -1i32 as u64, 65u8 as char);
    println!("{} {} {} {}", 'a' as u8, '\u{1F600}' as u32, true as u8 as i64, (3u8 as char) as u32);
    println!("{} {} {}", u64::MAX as i64, i64::MIN as u8, 0xdead_beefu32 as i32);
    println!("{} {} {}", i128_no(), usize::MAX, isize::MIN);
    println!("{:?} {:?}", 2, u64::MAX.saturating_pow(3));
}
fn i128_no() -> u8 { 1 }
