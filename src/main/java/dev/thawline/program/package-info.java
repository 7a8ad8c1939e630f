/**
 * The lowered program, as data: functions of instructions over registers and memory, with the
 * places they come from. What every input format is translated to and the machine runs. No
 * behaviour lives here.
 */
@NullMarked
package dev.thawline.program;

import org.jspecify.annotations.NullMarked;
