//! What the module `utils` of Miri's tests offers: names and pictures of borrow states, which change nothing. The
//! pointer that a macro gets is cast as there, to a raw pointer to a byte.

macro_rules! alloc_id {
    ($ptr:expr) => {{
        let _ = $ptr as *const u8 as *const ();
        0u64
    }};
}

macro_rules! print_state {
    ($alloc_id:expr) => {
        print_state!($alloc_id, false)
    };
    ($alloc_id:expr, $show:expr) => {{
        let _: (u64, bool) = ($alloc_id, $show);
    }};
}

macro_rules! name {
    ($ptr:expr) => {
        name!($ptr => 0, "")
    };
    ($ptr:expr, $name:expr) => {
        name!($ptr => 0, $name)
    };
    ($ptr:expr => $nb:expr) => {
        name!($ptr => $nb, "")
    };
    ($ptr:expr => $nb:expr, $name:expr) => {{
        let _: (u8, &str) = ($nb, $name);
        let _ = $ptr as *const u8 as *const ();
    }};
}

pub fn run_provenance_gc() {}

pub unsafe fn miri_run_provenance_gc() {}

pub unsafe fn miri_get_alloc_id(_ptr: *const ()) -> u64 {
    0
}

pub unsafe fn miri_print_borrow_state(_alloc_id: u64, _show_unnamed: bool) {}
