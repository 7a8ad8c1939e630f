/**
 * Event notation ({@code .ev}): a program written as the events that the models see, without any
 * Rust in between, and its translation to a {@link dev.thawline.program.Program}. Nothing here runs
 * a program or knows a model; directives in its comments belong to {@code dev.thawline.spec}.
 *
 * <p>A file is a list of statements, ended by {@code ;} or the end of the line; {@code //} starts a
 * comment. <b>Every statement is one step.</b>
 *
 * <pre>
 * x = heap 1; p = raw x        // main, before the threads
 * X = atomic null
 * T1: c = &amp; p; X := c rlx      // a thread: the rest of the line; more lines go on with it
 * T2 {                         // a thread: a block
 *   d = X rlx                  // null stops the thread
 *   r d
 * }
 * r p                          // main, after all threads were joined
 * </pre>
 *
 * <h2>Threads and names</h2>
 *
 * Threads are spawned in the order in which they first appear, and all are joined. A name stands
 * for a pointer or an integer of the thread that binds it; it may be bound again. Threads see what
 * main bound before them; main sees, after the joins, what one thread bound. A statement of main
 * that uses a name which its thread did not reach stops main.
 *
 * <h2>Memory</h2>
 *
 * <pre>
 * x = stack|heap|static N [cells=M]   N cells of one byte, all 0; M: which lie in an UnsafeCell
 * n = stack|heap|static ptr           one pointer cell, null
 * X = atomic [V]                      a static 4-byte integer in an UnsafeCell, 0 or V
 * X = atomic null                     a static pointer in an UnsafeCell
 * free p                              frees the block; for a name of {@code stack}: storage dead
 * </pre>
 *
 * The name is the root place: it accesses the whole allocation with its base tag. M is a list of
 * cells {@code i} and ranges {@code i..j} (without j), {@code 0,2..4}.
 *
 * <h2>Pointers</h2>
 *
 * PLACE is {@code p}, {@code p[i]} or {@code p[i..j]}: cells from where p points; p alone is the
 * range that p was made with.
 *
 * <pre>
 * a = &amp; PLACE           a = &amp;mut PLACE      borrow; {@code & *p} is the same as {@code & p}
 * a = &amp;cell PLACE       a = &amp;mutcell PLACE  the same, all bytes in an UnsafeCell
 * a = &amp;mut2p PLACE      a = &amp;mutcell2p PLACE    two-phase
 * a = &amp;mut!unpin PLACE  a = &amp;!unpin PLACE   the type is not Unpin
 * a = box PLACE         a = box!unpin PLACE a Box; one of a type that is not Unpin
 * a = box!alloc PLACE                       a Box that does not use the global allocator
 * a = raw PLACE         a = rawc PLACE      *mut and *const: a cast of a reference, the address of a
 *                                           root place, a plain copy of a raw pointer
 *   .. cells=M          .. nofreeze         which bytes of the new pointer lie in an UnsafeCell (else
 *                                           those of the allocation, for casts those of the reference);
 *                                           the type is not Freeze
 * a = arg &amp;mut PLACE    a = arg:F &amp; PLACE   the argument of a call: protected by the innermost open
 *                                           frame, or by F
 * enter [F] [nowritable]  leave [F]         frames; those left open are closed at the thread's end;
 *                                           nowritable: of a function marked rustc_no_writable
 * q = off p K           q = copy p          moved by K cells, no event; a typed copy
 * t = transmute p [as T]                    the same bits as {@code &} (default), {@code &mut},
 *                                           {@code box} or {@code raw}: no retag
 * expose p                                  {@code p as usize}: p's provenance becomes exposed
 * q = exposed p [as T]                      a pointer to the address of p with exposed provenance:
 *                                           {@code raw} (default), or {@code &}, {@code &mut} of it
 * q = strict p                              a raw pointer to the address of p without provenance;
 *                                           no event
 * </pre>
 *
 * <h2>Accesses</h2>
 *
 * <pre>
 * r PLACE   rd PLACE    read without atomics; a range is one access
 * w PLACE   wr PLACE    write 1 without atomics
 * *n := c               store a pointer (or {@code null}) without atomics
 * d = *n [as T]         load it and retag it as T: {@code &} (default), {@code &mut}, {@code box};
 *                       {@code raw}: no retag
 * X := V ORDER          atomic store of a pointer, of null or of an integer
 * d = X ORDER [as T]    atomic load of a pointer and retag
 * d = X xchg V ORDER [as T]   the same, and leave V there
 * cas X E V ORDER ORDER       compare-exchange of pointers; the thread stops unless it succeeds
 * X == V ORDER          load an integer; the thread stops unless it is V
 * same p q              no event: the thread stops unless both have the same address
 * </pre>
 *
 * A loaded null stops the thread: its frames are closed and it ends. A loaded pointer has the range
 * of those that are stored in its location, which must be one.
 *
 * <h2>Litmus forms</h2>
 *
 * <pre>
 * R a x ORDER           a := load x
 * W x V ORDER           store V, a number or an integer that was read
 * U a x OP V ORDER      read-modify-write, a is the old value; OP: add sub xchg and or xor
 * C a x E N ORDER ORDER compare-exchange, a is the old value; Cw: may fail spuriously
 * F ORDER               fence
 * observe x y           after the threads: relaxed loads whose values are printed
 * </pre>
 *
 * ORDER is {@code na rlx acq rel ar acqrel sc}. An x that no statement declares is an atomic
 * integer 0, made before the program starts.
 *
 * <h2>Outcome</h2>
 *
 * At the end main prints one line, {@code a=0 b=1 x=2}: the integers of main before the threads, of
 * the threads in order, of main after them, then what is observed; {@code _} for what was not
 * reached. A name that several threads bind is printed as {@code T1:a=0}. Nothing is printed where
 * there is nothing to print.
 *
 * <p>Codes of diagnostics: T0201 syntax, T0202 unknown name, T0203 a name of the wrong kind, T0204
 * an ordering that the access cannot have, T0205 a statement in the wrong place, T0206 a number out
 * of range.
 */
@NullMarked
package dev.thawline.notation;

import org.jspecify.annotations.NullMarked;
