/**
 * The conformance programs of the model documents as data, with the verdict of every model and
 * version that a table gives, and the test that runs them. The programs and the cells lie in {@code
 * src/test/resources/conformance}, transcribed once; here is how they are read, run and compared.
 */
@NullMarked
package dev.thawline.conformance;

import org.jspecify.annotations.NullMarked;
