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

macro_rules! widening {
    ($($small:ty => $($large:ty)*;)*) => {
        $($(
            impl From<$small> for $large {
                fn from(small: $small) -> $large {
                    small as $large
                }
            }
        )*)*
    };
}

widening! {
    bool => u8 u16 u32 u64 usize i8 i16 i32 i64 isize;
    u8 => u16 u32 u64 usize i16 i32 i64 isize;
    u16 => u32 u64 usize i32 i64;
    u32 => u64 i64;
    i8 => i16 i32 i64 isize;
    i16 => i32 i64 isize;
    i32 => i64;
}

impl From<char> for u32 {
    fn from(c: char) -> u32 {
        c as u32
    }
}

impl From<u8> for char {
    fn from(i: u8) -> char {
        i as char
    }
}
