//! `std::marker`: what these say of a type is not checked, except for `Copy`.

#[lang = "sized"]
pub trait Sized {}

#[lang = "send"]
pub unsafe trait Send {}

#[lang = "sync"]
pub unsafe trait Sync {}

#[lang = "unpin"]
pub trait Unpin {}

#[lang = "copy"]
pub trait Copy: Clone {}

#[lang = "phantom_data"]
#[derive(Clone, Copy)]
pub struct PhantomData<T>;

/// What has a field of it is not `Unpin`.
#[lang = "phantom_pinned"]
#[derive(Clone, Copy)]
pub struct PhantomPinned;
