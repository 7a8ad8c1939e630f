fn id<T>(v: T) -> T {
    v
}
fn main() {
    let n = id(3u32);
    let m = n;
}
