package dev.thawline.report.catalogue;

import dev.thawline.alias.AliasModel;
import dev.thawline.memory.Axiom;
import dev.thawline.memory.MemoryModel;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import dev.thawline.report.text.Palette;
import dev.thawline.report.text.Paragraphs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One model, parameter or rule in full, for people. */
final class ModelText {
  private static final String SILENT =
      "(the source is silent: a verdict that flips with it is marked default-dependent)";

  private final Palette palette;
  private final StringBuilder out;

  ModelText(Palette palette, StringBuilder out) {
    this.palette = palette;
    this.out = out;
  }

  void memory(MemoryModel model) {
    head(model.id(), "memory model", model.title(), model.source());
    if (!model.bound().isEmpty()) {
      wrapped(0, "bounded: " + model.bound());
    }
    if (!model.parameters().isEmpty()) {
      line("");
      line("parameters, written " + model.id() + ":name=value");
      model.parameters().forEach(parameter -> parameter(parameter, null));
    }
    if (!model.axioms().isEmpty()) {
      line("");
      line("axioms");
    }
    for (Axiom axiom : model.axioms()) {
      line("  " + palette.strong(axiom.name()));
      parts(axiom.statement()).forEach(part -> line("    " + part));
      parts(axiom.source()).forEach(part -> line("    " + palette.faint(part)));
    }
  }

  /**
   * @param id with the values to tell of its parameters; null for their defaults alone
   */
  void alias(AliasModel model, @Nullable ModelId id) {
    head(id == null ? model.id() : id.toString(), "aliasing model", model.title(), model.source());
    if (!model.otherIds().isEmpty()) {
      wrapped(0, "also called " + String.join(", ", model.otherIds()));
    }
    if (!model.parameters().isEmpty()) {
      boolean switches = model.parameters().stream().anyMatch(Parameter::isSwitch);
      line("");
      line(
          "parameters, written "
              + model.id()
              + ":name=value"
              + (switches ? "; the name of a switch alone means " + Parameter.YES : ""));
      for (Parameter parameter : model.parameters()) {
        parameter(parameter, id == null ? null : model.value(id, parameter));
      }
    }
    if (!model.rules().isEmpty()) {
      line("");
      line("rules");
      model.rules().forEach(this::rule);
    }
  }

  private void head(String id, String family, String title, String source) {
    wrapped(0, id, palette.strong(id), ", " + family + ": " + title);
    wrapped(0, "source: " + source);
  }

  /**
   * @param value what it is; null where nobody asks
   */
  void parameter(Parameter parameter, @Nullable String value) {
    String kind = parameter.isSwitch() ? " (switch)" : "";
    String now = value == null ? "" : " = " + value;
    String name = parameter.name();
    wrapped(2, name, palette.strong(name), now + kind + ": " + parameter.summary());
    if (parameter.isSilent()) {
      line("    " + palette.unsure(SILENT));
    }
    if (!parameter.otherNames().isEmpty()) {
      wrapped(4, "also called " + String.join(", ", parameter.otherNames()));
    }
    for (Parameter.Choice choice : parameter.values()) {
      wrapped(4, choice.value() + mark(parameter, choice, value) + ": " + choice.meaning());
    }
  }

  private static String mark(Parameter parameter, Parameter.Choice choice, @Nullable String value) {
    boolean standard = choice.value().equals(parameter.defaultValue());
    boolean here = choice.value().equals(value);
    if (standard) {
      return here ? " (default, here)" : " (default)";
    }
    return here ? " (here)" : "";
  }

  private void rule(Rule rule) {
    line("  " + palette.strong(rule.id()));
    parts(rule.sentence()).forEach(part -> line("    " + part));
    parts(rule.source()).forEach(part -> line("    " + palette.faint(part)));
  }

  private static List<String> parts(String text) {
    return Paragraphs.wrap(text, Paragraphs.WIDTH - 4);
  }

  private void wrapped(int margin, String text) {
    wrapped(margin, "", "", text);
  }

  /**
   * A paragraph; all lines but the first are indented once more.
   *
   * @param lead what it begins with, one word
   * @param styled the same with colours, which have no width
   */
  private void wrapped(int margin, String lead, String styled, String text) {
    String indent = " ".repeat(margin);
    List<String> parts = Paragraphs.wrap(lead + text, Paragraphs.WIDTH - margin - 2);
    line(indent + styled + parts.get(0).substring(lead.length()));
    parts.subList(1, parts.size()).forEach(part -> line(indent + "  " + part));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
