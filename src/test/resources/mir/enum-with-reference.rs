enum Either<'a> { Shared(&'a u32), Unique(&'a mut u32), Neither }
fn use_it(e: Either) {
    match e {
        Either::Shared(r) => {
            let v = *r;
        }
        Either::Unique(r) => {
            *r = 2;
        }
        Either::Neither => {}
    }
}
fn main() {
    let mut a = 1;
    let e = Either::Unique(&mut a);
    use_it(e);
}
