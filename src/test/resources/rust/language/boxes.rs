#![allow(dead_code)]
use std::pin::Pin;

struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    left: Noisy,
    right: Noisy,
}

impl Pair {
    fn sum(&self) -> u32 {
        self.left.0 + self.right.0
    }

    fn bump(&mut self) {
        self.left.0 += 10;
    }

    fn consume(self) -> u32 {
        self.sum()
    }

    fn boxed(self: Box<Self>) -> u32 {
        self.sum() + 1000
    }
}

struct Node {
    value: u32,
    next: Option<Box<Node>>,
}

enum Tree {
    Leaf,
    Fork(Box<Tree>, u32, Box<Tree>),
}

fn total(tree: &Tree) -> u32 {
    match tree {
        Tree::Leaf => 0,
        Tree::Fork(left, value, right) => total(left) + *value + total(right),
    }
}

fn make(n: u32) -> Box<Noisy> {
    Box::new(Noisy(n))
}

fn out(b: Box<Noisy>) -> Noisy {
    *b
}

fn maybe(flag: bool) {
    let b = Box::new(Pair { left: Noisy(21), right: Noisy(22) });
    if flag {
        let left = b.left;
        println!("left {}", left.0);
    }
    println!("end of maybe");
}

fn whole(flag: bool) {
    let b = Box::new(Noisy(31));
    if flag {
        let inner = *b;
        println!("inner {}", inner.0);
    } else {
        drop(b);
    }
    println!("end of whole");
}

struct Empty;

impl Drop for Empty {
    fn drop(&mut self) {
        println!("drop Empty");
    }
}

fn main() {
    let mut b = Box::new(1);
    *b = 2;
    *b += 40;
    println!("{} {}", *b, b);
    let c = b;
    println!("{:?}", c);

    let noisy = make(1);
    println!("made {}", noisy.0);
    let moved = out(noisy);
    println!("moved {}", moved.0);
    drop(moved);

    let mut pair = Box::new(Pair { left: Noisy(2), right: Noisy(3) });
    pair.bump();
    println!("{}", pair.sum());
    println!("{}", pair.consume());
    println!("{}", Box::new(Pair { left: Noisy(4), right: Noisy(5) }).boxed());
    maybe(true);
    maybe(false);
    whole(true);
    whole(false);

    let mut list = Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) };
    let rest = list.next.take();
    println!("{} {}", list.value, rest.is_some());
    if let Some(node) = rest {
        println!("{}", node.value);
        list.next = Some(node);
    }
    let mut sum = 0;
    let mut current = &list;
    loop {
        sum += current.value;
        match &current.next {
            Some(next) => current = next,
            None => break,
        }
    }
    println!("sum {}", sum);

    let tree = Tree::Fork(
        Box::new(Tree::Fork(Box::new(Tree::Leaf), 3, Box::new(Tree::Leaf))),
        4,
        Box::new(Tree::Leaf),
    );
    println!("{}", total(&tree));

    let raw = Box::into_raw(Box::new(Noisy(6)));
    unsafe {
        (*raw).0 = 7;
        drop(Box::from_raw(raw));
    }
    let leaked = Box::leak(Box::new(8));
    *leaked += 1;
    println!("{}", leaked);

    let array = Box::new([1, 2, 3]);
    println!("{} {}", array[1], array.len());
    let empty = Box::new(Empty);
    let _other = empty;
    let unit = Box::new(());
    println!("{:?}", *unit);

    let mut copy = c.clone();
    *copy += 1;
    println!("{} {} {}", *c, *copy, *c == *copy);
    println!("{}", *c < *copy);
    let zero: Box<u32> = Default::default();
    println!("{}", zero);
    let mut assigned = Box::new(Noisy(40));
    *assigned = Noisy(41);
    println!("assigned");
    assigned = Box::new(Noisy(42));
    println!("replaced {}", assigned.0);
    let inner = *assigned;
    assigned = Box::new(Noisy(43));
    println!("{} {}", inner.0, assigned.0);
    let nested = Box::new(Box::new(Noisy(50)));
    let one = *nested;
    println!("{}", one.0);
    let two = **Box::new(Box::new(51));
    println!("{}", two);
    let mut pinned: Pin<Box<u32>> = Box::pin(5);
    *pinned = 6;
    println!("{}", *pinned);
    let closure = move || println!("in closure {}", one.0);
    closure();
    let x: &u32 = &c;
    println!("{}", x);
    let mut opt = Some(Box::new(9));
    if let Some(v) = &mut opt {
        **v += 1;
    }
    println!("{}", opt.unwrap());
}
