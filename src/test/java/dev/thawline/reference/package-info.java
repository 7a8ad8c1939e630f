/**
 * The timestamp aliasing models once more, written from models-timestamps.md, section 2, alone: as
 * slow and as literal as possible, to judge the fast ones of {@code alias.timestamp} by. Nothing
 * here may use or imitate their code. Events go in, the first undefined one comes out.
 *
 * <p>Paths and happens-before are those of the fast explorer, which package {@code naive} checks;
 * so a wrong order of events would be judged alike by both. Only refusals of events are compared:
 * implicit accesses, the races of retags, are not judged here.
 *
 * <p>Where the document is silent, the choice made here stands in the Javadoc after the word
 * "Open:".
 */
@NullMarked
package dev.thawline.reference;

import org.jspecify.annotations.NullMarked;
