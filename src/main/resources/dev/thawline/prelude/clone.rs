//! `std::clone`.

#[lang = "clone"]
pub trait Clone {
    fn clone(&self) -> Self;

    fn clone_from(&mut self, source: &Self) {
        *self = source.clone();
    }
}

impl<T> Clone for &T {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Clone for *const T {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Clone for *mut T {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy, const N: usize> Clone for [T; N] {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone> Clone for Option<T> {
    fn clone(&self) -> Self {
        match self {
            Some(x) => Some(x.clone()),
            None => None,
        }
    }
}

impl<T: Clone, E: Clone> Clone for Result<T, E> {
    fn clone(&self) -> Self {
        match self {
            Ok(x) => Ok(x.clone()),
            Err(x) => Err(x.clone()),
        }
    }
}

impl Clone for () {
    fn clone(&self) -> Self {}
}

impl<A: Clone> Clone for (A,) {
    fn clone(&self) -> Self {
        (self.0.clone(),)
    }
}

impl<A: Clone, B: Clone> Clone for (A, B) {
    fn clone(&self) -> Self {
        (self.0.clone(), self.1.clone())
    }
}

impl<A: Clone, B: Clone, C: Clone> Clone for (A, B, C) {
    fn clone(&self) -> Self {
        (self.0.clone(), self.1.clone(), self.2.clone())
    }
}

impl Clone for u8 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for u16 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for u32 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for u64 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for usize {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for i8 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for i16 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for i32 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for i64 {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for isize {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for bool {
    fn clone(&self) -> Self {
        *self
    }
}

impl Clone for char {
    fn clone(&self) -> Self {
        *self
    }
}
