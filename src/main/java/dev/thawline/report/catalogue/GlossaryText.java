package dev.thawline.report.catalogue;

import dev.thawline.memory.MemoryModel;
import dev.thawline.model.Rule;
import dev.thawline.report.text.Palette;
import dev.thawline.report.text.Paragraphs;
import java.util.List;

/** What names stand for, for people. */
public final class GlossaryText {
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private GlossaryText(Palette palette) {
    this.palette = palette;
  }

  public static String render(Glossary glossary, Palette palette) {
    GlossaryText text = new GlossaryText(palette);
    ModelText models = new ModelText(palette, text.out);
    for (Glossary.RuleEntry entry : glossary.rules()) {
      text.part();
      text.rule(entry);
    }
    for (MemoryModel model : glossary.memories()) {
      text.part();
      models.memory(model);
    }
    for (Glossary.ModelEntry entry : glossary.aliases()) {
      text.part();
      models.alias(entry.model(), entry.id());
    }
    for (Glossary.ParameterEntry entry : glossary.parameters()) {
      text.part();
      text.wrapped("parameter of " + String.join(", ", entry.models()), 0);
      models.parameter(entry.parameter(), null);
    }
    return text.out.toString();
  }

  /** All rules, each with its sentence. */
  public static String index(List<Rule> rules, Palette palette) {
    GlossaryText text = new GlossaryText(palette);
    for (Rule rule : rules) {
      text.line(palette.strong(rule.id()));
      text.wrapped(rule.sentence(), 4);
    }
    text.line("");
    text.line("thawline explain NAME tells of a rule, a model with parameters, or a parameter");
    return text.out.toString();
  }

  private void part() {
    if (!out.isEmpty()) {
      line("");
    }
  }

  private void rule(Glossary.RuleEntry entry) {
    Rule rule = entry.rule();
    line(palette.strong(rule.id()));
    wrapped("rule of " + String.join(", ", entry.models()), 0);
    wrapped(rule.sentence(), 0);
    wrapped("source: " + rule.source(), 0);
    Rule.Example example = rule.example();
    line("");
    StringBuilder under = new StringBuilder(example.model() + " and " + entry.memory());
    entry.switches().forEach(one -> under.append(", --" + one.name() + " " + one.value()));
    line("example, under " + under);
    int number = 0;
    for (String statement : example.program().split("\n", -1)) {
      number++;
      int here = number;
      boolean fails = entry.breaches().stream().anyMatch(breach -> breach.line() == here);
      line("  " + number + "  " + (fails ? palette.bad(statement) : statement));
    }
    wrapped(example.model() + " " + verdict(entry.breaches()), 2);
    if (!entry.trials().isEmpty()) {
      line("");
      line("parameters that matter to the example");
      for (Glossary.Trial trial : entry.trials()) {
        wrapped(trial.parameter() + "=" + trial.value() + ": " + verdict(trial.breaches()), 2);
      }
    }
  }

  private static String verdict(List<Glossary.Breach> breaches) {
    return breaches.isEmpty()
        ? "accepts"
        : "rejects at "
            + String.join(
                ", and at ",
                breaches.stream()
                    .map(b -> "line " + b.line() + " (`" + b.text() + "`), by " + b.rule())
                    .toList());
  }

  private void wrapped(String text, int margin) {
    Paragraphs.wrap(text, Paragraphs.WIDTH - margin)
        .forEach(part -> line(" ".repeat(margin) + part));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
