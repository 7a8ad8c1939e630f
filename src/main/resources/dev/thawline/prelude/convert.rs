//! `std::convert`.

pub trait From<T> {
    fn from(value: T) -> Self;
}

pub trait Into<T> {
    fn into(self) -> T;
}

impl<T, U: From<T>> Into<U> for T {
    fn into(self) -> U {
        U::from(self)
    }
}

impl<T> From<T> for T {
    fn from(value: T) -> T {
        value
    }
}

pub trait AsRef<T> {
    fn as_ref(&self) -> &T;
}

pub trait AsMut<T> {
    fn as_mut(&mut self) -> &mut T;
}
