/**
 * The theorems about the timestamp models as exhaustive tests over all small programs. No model is
 * defined here, and the generator of the programs knows none.
 *
 * <table>
 * <caption>What is claimed, and where</caption>
 * <tr><td>theorems A to F of models-timestamps.md, section 5</td><td>TheoremsTest</td></tr>
 * <tr><td>the table "Each direction" of its section 6</td><td>EachDirectionTest</td></tr>
 * <tr><td>the proof sketch of thread 8153: its claim, the side conditions B1 to B4, both failures</td>
 *     <td>ProofSketch, ProofSketchTest</td></tr>
 * </table>
 *
 * <p>How it works: a {@link dev.thawline.theorems.ProgramSpace} is all programs up to a size. A
 * {@link dev.thawline.theorems.Survey} walks all their paths once, with all {@link
 * dev.thawline.theorems.Judges} watching: models, side conditions, and models with a mistake. It
 * keeps, for each combination of verdicts, how many paths have it and which program first did. A
 * {@link dev.thawline.theorems.Claim} is then a question to that table, and a smallest
 * counterexample is there already.
 *
 * <p>Programs have up to 4 instructions; {@code mvn -P thorough test} takes 5 (or {@code
 * -Dthawline.theorems.size=5}). What was found stands in {@code src/test/resources/theorems}, one
 * file a test and size, written by {@code -Dthawline.bless=true}; a copy of the last run is left in
 * {@code target/theorems}.
 */
@NullMarked
package dev.thawline.theorems;

import org.jspecify.annotations.NullMarked;
