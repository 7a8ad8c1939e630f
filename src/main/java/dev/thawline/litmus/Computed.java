package dev.thawline.litmus;

import dev.thawline.program.Operand;

/** The value of an expression, and its type. */
record Computed(Operand operand, CType type) {}
