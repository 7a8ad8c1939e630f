fn main() {
    let mut v = vec![1, 1, 2, 2, 3];
    v.dedup();
    println!("v {:?} {:?} {:?}", v, v.binary_search(&2), v.binary_search(&9));
    let range = v.as_mut_ptr_range();
    unsafe {
        *range.start = 5;
        println!("{}", range.end.offset_from(range.start));
    }
    let part = v[..2].as_ptr_range();
    println!("{}", unsafe { *part.start });
    let one = std::slice::from_ref(&7);
    println!("{} {}", one[0], one == [7]);
    let p = v.as_mut_ptr();
    println!("{} {}", p.is_aligned(), p.map_addr(|address| address | 1).is_aligned());
    println!("{}", u64::from(7u32) + 3u8 as u64);
}
