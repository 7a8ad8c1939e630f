/**
 * What a spec file says about itself: directives, expectations and line names, as data. They stand
 * in comments, so that the same file can be given to rustc and Miri. Nothing here knows the program
 * below them, and no model: which ids exist is answered by a {@link dev.thawline.spec.Vocabulary}
 * that is handed in.
 *
 * <pre>
 * //! prose
 * //@ memory: sc, rc11                      models to run
 * //@ alias: sb2018, sb2018-frontier        aliasing models to run; a group's name stands for its members
 * //@ expect MEMORIES ALIASES: FACT         a comma list of ids, or *; a single * stands for both
 * //@ outcomes MEMORIES: "a=0", "a=1"       exactly these (or none); MEMORIES += .. contains, != .. excludes
 * //@ executions MEMORIES: 4
 * //@ differ MEMORIES ALIAS ALIAS: yes      yes or no
 * //@ unroll: 4                             and race, step, reuse, weak-cas, intptr: see SettingKey
 * //@ rustc: no (why)
 * statement; //~ name, name UB[alias, ..]   names of the line; models that fail on it
 *
 * FACT  = ok | ub [in some | in all] [LINES] | race [LINES] | memory-ub [LINES] | panic [LINES]
 *       | deadlock [LINES] | incomplete [LINES] | not-covered [LINES]
 * LINES = @ name, name | @ &gt;= name, name     exactly these lines | at least these
 * </pre>
 *
 * An expectation whose value comes from a document ends in {@code (table P02)} and is never
 * rewritten. Codes of diagnostics: T0101 unknown directive, T0102 malformed directive, T0103
 * unknown model, T0105 contradiction, T0106 unknown line name, T0107 repetition, T0109 misplaced
 * directive.
 */
@NullMarked
package dev.thawline.spec;

import org.jspecify.annotations.NullMarked;
