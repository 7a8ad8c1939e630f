package dev.thawline.cli;

import dev.thawline.check.Baseline;
import dev.thawline.check.ClaimResult;
import dev.thawline.check.Finding;
import dev.thawline.check.Measurement;
import dev.thawline.check.Subject;
import dev.thawline.compare.Verdict;
import dev.thawline.report.check.CheckCase;
import dev.thawline.report.check.CheckRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers to a spec's claims, gathered by question: every pair of models that ran is one. */
final class CheckCases {
  private static final String NOTHING = "nothing";

  private final Map<Subject, List<Answer>> answers = new LinkedHashMap<>();
  private final Map<String, String> limits = new LinkedHashMap<>();

  /** A finding, and the line of the claim that it is about. */
  private record Answer(int line, Finding finding) {}

  private CheckCases() {}

  /** One case a question: by memory model, first its aliasing models. */
  static List<CheckCase> of(List<Measurement> measurements, List<ClaimResult> results) {
    CheckCases cases = new CheckCases();
    List<CheckCase> all = new ArrayList<>();
    for (Measurement measurement : measurements) {
      cases.addQuestions(measurement, results);
    }
    cases.answers.forEach((subject, answers) -> all.add(cases.of(subject, answers)));
    return all;
  }

  /** A case for each row of a baseline. */
  static List<CheckCase> ofBaseline(List<Baseline.Compared> rows) {
    return rows.stream().map(CheckCases::of).toList();
  }

  private void addQuestions(Measurement measurement, List<ClaimResult> results) {
    String memory = measurement.memory();
    for (Verdict verdict : measurement.verdicts()) {
      answers.put(Subject.verdict(memory, verdict.model()), new ArrayList<>());
    }
    limits.put(memory, reason(measurement));
    for (ClaimResult result : results) {
      for (Finding finding : result.findings()) {
        if (finding.subject().memory().equals(memory)) {
          answers
              .computeIfAbsent(finding.subject(), key -> new ArrayList<>())
              .add(new Answer(result.claim().span().line(), finding));
        }
      }
    }
  }

  /** Why anything may be open about what was measured. */
  private static String reason(Measurement measurement) {
    String limit = measurement.exploration().limit();
    if (limit != null) {
      return "incomplete: " + limit;
    }
    return measurement.exploration().isComplete()
        ? "executions are not counted"
        : "incomplete: a loop bound was hit";
  }

  private CheckCase of(Subject subject, List<Answer> answers) {
    if (answers.isEmpty()) {
      return new CheckCase(
          name(subject), rule(subject), CheckCase.State.NOT_EXPECTED, 0, 0, "", "", "");
    }
    Answer worst = answers.get(0);
    for (Answer answer : answers) {
      if (answer.finding().state().compareTo(worst.finding().state()) > 0) {
        worst = answer;
      }
    }
    Finding finding = worst.finding();
    return new CheckCase(
        name(subject),
        rule(subject),
        switch (finding.state()) {
          case MET -> CheckCase.State.PASSED;
          case UNDECIDED -> CheckCase.State.UNDECIDED;
          case FAILED -> CheckCase.State.FAILED;
        },
        worst.line(),
        finding.line(),
        finding.expected(),
        finding.measured(),
        finding.state() == Finding.State.UNDECIDED
            ? Objects.requireNonNull(limits.get(subject.memory()))
            : "");
  }

  private static String name(Subject subject) {
    return subject.memory()
        + switch (subject.topic()) {
          case VERDICT -> " x " + subject.models().get(0);
          case OUTCOMES -> " outcomes";
          case EXECUTIONS -> " executions";
          case CONDITION -> " condition";
          case DIFFER -> " differ " + String.join(" ", subject.models());
        };
  }

  private static CheckRule rule(Subject subject) {
    return switch (subject.topic()) {
      case VERDICT -> CheckRule.UNEXPECTED_VERDICT;
      case OUTCOMES -> CheckRule.UNEXPECTED_OUTCOMES;
      case EXECUTIONS -> CheckRule.WRONG_COUNT;
      case CONDITION -> CheckRule.UNEXPECTED_CONDITION;
      case DIFFER -> CheckRule.UNEXPECTED_DIFFERENCE;
    };
  }

  private static CheckCase of(Baseline.Compared row) {
    CheckCase.State state =
        row.isDrift()
            ? CheckCase.State.FAILED
            : row.isOpen() ? CheckCase.State.UNDECIDED : CheckCase.State.PASSED;
    return new CheckCase(
        row.key().about(),
        CheckRule.DRIFT,
        state,
        0,
        0,
        shown(row.was()),
        shown(row.now()),
        row.isOpen() ? "incomplete" : "");
  }

  private static String shown(@Nullable String columns) {
    return columns == null ? NOTHING : columns.replace("\t", "; ");
  }
}
