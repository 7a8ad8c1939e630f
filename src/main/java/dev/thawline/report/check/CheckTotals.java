package dev.thawline.report.check;

/**
 * A whole check.
 *
 * @param specs how many files
 * @param errors how many of them cannot be run
 * @param counts of the expectations of all of them
 * @param drifted how many rows are not what the baseline says; -1 where there is none
 */
public record CheckTotals(int specs, int errors, CheckReport.Counts counts, int drifted) {}
