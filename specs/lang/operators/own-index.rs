//! `x[i]` of a user type is a call of `index_mut`, whose result is used through the raw pointer that the type has.
//@ memory: sc
//@ alias: sb, tb
//@ outcomes *: "4"
//@ expect * *: ok

use std::ops::{Index, IndexMut};

struct Row {
    start: *mut u32,
}

impl Index<usize> for Row {
    type Output = u32;

    fn index(&self, at: usize) -> &u32 {
        unsafe { &*self.start.add(at) }
    }
}

impl IndexMut<usize> for Row {
    fn index_mut(&mut self, at: usize) -> &mut u32 {
        unsafe { &mut *self.start.add(at) }
    }
}

fn main() {
    let mut numbers = [1, 2];
    let mut row = Row { start: &raw mut numbers as *mut u32 };
    row[1] += row[0];
    row[0] = 1;
    println!("{}", row[0] + row[1]);
}
