//! Operators on numbers by reference, and the built-in ones for type parameters.

use crate::ops::*;

macro_rules! operator {
    ($trait:ident, $function:ident, $op:tt, $assign:ident, $assigning:ident, $($t:ty)*) => {
        $(
            impl $trait for $t {
                type Output = $t;
                fn $function(self, rhs: $t) -> $t {
                    self $op rhs
                }
            }

            impl $trait<&$t> for $t {
                type Output = $t;
                fn $function(self, rhs: &$t) -> $t {
                    self $op *rhs
                }
            }

            impl $trait<$t> for &$t {
                type Output = $t;
                fn $function(self, rhs: $t) -> $t {
                    *self $op rhs
                }
            }

            impl $trait<&$t> for &$t {
                type Output = $t;
                fn $function(self, rhs: &$t) -> $t {
                    *self $op *rhs
                }
            }

            impl $assign for $t {
                fn $assigning(&mut self, rhs: $t) {
                    *self = *self $op rhs
                }
            }

            impl $assign<&$t> for $t {
                fn $assigning(&mut self, rhs: &$t) {
                    *self = *self $op *rhs
                }
            }
        )*
    };
}

macro_rules! all {
    ($($t:ty)*) => {
        operator!(Add, add, +, AddAssign, add_assign, $($t)*);
        operator!(Sub, sub, -, SubAssign, sub_assign, $($t)*);
        operator!(Mul, mul, *, MulAssign, mul_assign, $($t)*);
        operator!(Div, div, /, DivAssign, div_assign, $($t)*);
        operator!(Rem, rem, %, RemAssign, rem_assign, $($t)*);
        operator!(BitAnd, bitand, &, BitAndAssign, bitand_assign, $($t)*);
        operator!(BitOr, bitor, |, BitOrAssign, bitor_assign, $($t)*);
        operator!(BitXor, bitxor, ^, BitXorAssign, bitxor_assign, $($t)*);
        $(
            impl Not for $t {
                type Output = $t;
                fn not(self) -> $t {
                    !self
                }
            }
        )*
    };
}

all!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

macro_rules! negative {
    ($($t:ty)*) => {
        $(
            impl Neg for $t {
                type Output = $t;
                fn neg(self) -> $t {
                    -self
                }
            }
        )*
    };
}

negative!(i8 i16 i32 i64 isize);
