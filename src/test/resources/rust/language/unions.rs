#[repr(C)]
union Word {
    pair: (u8, u8),
    bytes: [u8; 2],
    whole: u16,
}

union Shared {
    cell: std::mem::ManuallyDrop<std::cell::Cell<u32>>,
    number: u32,
}

#[repr(C)]
union Address<'a> {
    reference: &'a mut i32,
    raw: *mut i32,
}

struct Holder {
    before: u8,
    word: Word,
}

union Generic<T: Copy> {
    value: T,
    nothing: (),
}

static START: Word = Word { whole: 0x0102 };

fn take(word: Word) -> u16 {
    unsafe { word.whole }
}

fn main() {
    let union = 3;
    let mut holder = Holder { before: 1, word: Word { pair: (1, 2) } };
    unsafe {
        let bytes = &mut holder.word.bytes;
        bytes[1] = 7;
        println!("{} {} {}", holder.word.pair.1, holder.before, union);
        match holder.word {
            Word { pair: (1, second) } => println!("second {}", second),
            Word { whole } => println!("whole {}", whole),
        }
        println!("{} {}", START.bytes[0], take(Word { bytes: [0, 1] }));
        println!("{}", Word { whole: 258 }.pair.0);
        holder.word.whole = 5;
        println!("{}", holder.word.bytes[0]);
        let shared = Shared { number: 1 };
        let reference = &shared;
        reference.cell.set(4);
        println!("{}", reference.number);
        let generic = Generic { value: 5i64 };
        let Generic { value } = generic;
        println!("{}", value);
        let mut word = Word { bytes: [1, 2] };
        let Word { pair: (ref mut first, _) } = word;
        *first = 9;
        println!("{}", word.bytes[0]);
        let mut x = 1;
        let address = Address { reference: &mut x };
        *address.raw += 1;
        println!("{}", x);
    }
}
