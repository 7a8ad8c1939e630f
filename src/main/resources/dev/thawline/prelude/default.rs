//! `std::default`.

pub trait Default {
    fn default() -> Self;
}

impl Default for bool {
    fn default() -> Self {
        false
    }
}

impl<T> Default for Option<T> {
    fn default() -> Self {
        None
    }
}

impl Default for () {
    fn default() -> Self {}
}

impl<A: Default, B: Default> Default for (A, B) {
    fn default() -> Self {
        (A::default(), B::default())
    }
}

impl<T: Default + Copy, const N: usize> Default for [T; N] {
    fn default() -> Self {
        [T::default(); N]
    }
}

impl Default for u8 {
    fn default() -> Self {
        0
    }
}

impl Default for u16 {
    fn default() -> Self {
        0
    }
}

impl Default for u32 {
    fn default() -> Self {
        0
    }
}

impl Default for u64 {
    fn default() -> Self {
        0
    }
}

impl Default for usize {
    fn default() -> Self {
        0
    }
}

impl Default for i8 {
    fn default() -> Self {
        0
    }
}

impl Default for i16 {
    fn default() -> Self {
        0
    }
}

impl Default for i32 {
    fn default() -> Self {
        0
    }
}

impl Default for i64 {
    fn default() -> Self {
        0
    }
}

impl Default for isize {
    fn default() -> Self {
        0
    }
}
