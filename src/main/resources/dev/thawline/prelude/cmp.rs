//! `std::cmp`.

pub trait PartialEq<Rhs = Self> {
    fn eq(&self, other: &Rhs) -> bool;

    fn ne(&self, other: &Rhs) -> bool {
        !self.eq(other)
    }
}

pub trait Eq: PartialEq {}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ordering {
    Less = -1,
    Equal = 0,
    Greater = 1,
}

impl Ordering {
    pub fn reverse(self) -> Ordering {
        match self {
            Ordering::Less => Ordering::Greater,
            Ordering::Equal => Ordering::Equal,
            Ordering::Greater => Ordering::Less,
        }
    }
}

pub trait PartialOrd<Rhs = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
}

pub trait Ord: Eq + PartialOrd {
    fn cmp(&self, other: &Self) -> Ordering;
}

impl PartialEq for u8 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for u8 {}

impl PartialEq for u16 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for u16 {}

impl PartialEq for u32 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for u32 {}

impl PartialEq for u64 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for u64 {}

impl PartialEq for usize {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for usize {}

impl PartialEq for i8 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for i8 {}

impl PartialEq for i16 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for i16 {}

impl PartialEq for i32 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for i32 {}

impl PartialEq for i64 {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for i64 {}

impl PartialEq for isize {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for isize {}

impl PartialEq for bool {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for bool {}

impl PartialEq for char {
    fn eq(&self, other: &Self) -> bool {
        *self == *other
    }
}

impl Eq for char {}
