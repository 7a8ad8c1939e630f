/**
 * Litmus tests in herd's dialect of C, to the lowered program.
 *
 * <pre>
 * C NAME                                     more lines before the brace are passed over
 * { x=1; [y]=2; int z=3; atomic_int a; int *p=x; 0:r0=5; 1:r1=x; }
 * P0 (atomic_int* x, volatile int* y) { STATEMENT .. }
 * P1 (atomic_long* y) { .. }
 * locations [x; 0:r0;]
 * filter (CONDITION)
 * exists (CONDITION)                         or forall, ~exists; or nothing
 *
 * STATEMENT  int r0; | int r0 = E, *r1 = E; | E; | { STATEMENT .. } | if (E) STATEMENT else STATEMENT
 *            | while (E) STATEMENT | do STATEMENT while (E); | break; | continue; | return;
 * E          numbers, registers, *E, r0 = E, *E = E, += -= *= &amp;= |= ^=, casts,
 *            + - * / % &amp; | ^ &lt;&lt; &gt;&gt; == != &lt; &lt;= &gt; &gt;= ! ~ &amp;&amp; ||, pointers plus numbers, calls of
 *            atomic_load, store, exchange, fetch_add, fetch_sub, fetch_and, fetch_or, fetch_xor,
 *            compare_exchange_strong, compare_exchange_weak, with and without _explicit,
 *            atomic_init, atomic_thread_fence
 * CONDITION  0:r0=1 | x=1 | [x]!=1 | x=y (the address) | /\ | \/ | ~ | not | true | false | =&gt; | ( )
 * </pre>
 *
 * <p>Comments are {@code //}, {@code /*}, and outside of threads {@code (*}. What it means:
 *
 * <ul>
 *   <li>Types are those of C11: arithmetic in {@code int} or wider, signed overflow is an error of
 *       the run (in herd all numbers have 64 bits), atomics wrap.
 *   <li>{@code *x} of an atomic is sequentially consistent, of anything else it is non-atomic,
 *       {@code volatile} or not. {@code atomic_init} is a non-atomic store. {@code
 *       memory_order_consume} is acquire.
 *   <li>As in herd, a thread has one register of a name, wherever it is declared; it starts as 0.
 *       Every location starts as 0.
 *   <li>A failing compare-exchange leaves what it found in {@code *expected}, with a non-atomic
 *       store where that is memory.
 *   <li>What no thread and no initial value names is an error, but for registers in conditions:
 *       they are 0, with a warning.
 * </ul>
 *
 * <p>Each access is one instruction. Threads return their observed registers only, and main prints
 * one line, herd's form of the final state; so states that nobody can tell apart are one.
 */
@NullMarked
package dev.thawline.litmus;

import org.jspecify.annotations.NullMarked;
