package dev.thawline.naive;

import dev.thawline.event.HappensBefore;

/**
 * Which happens-before the monitors get to see: the right one, except in tests that show what a
 * wrong one does.
 */
interface OrderView {
  HappensBefore of(Relations relations);
}
