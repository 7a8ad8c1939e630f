package dev.thawline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.model.Rule;
import dev.thawline.replay.Trace;
import dev.thawline.report.json.ReasonJson;
import dev.thawline.report.picture.DotGraph;
import dev.thawline.report.text.JsonText;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.trace.TraceText;
import dev.thawline.report.witness.ViewLines;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessReport;
import dev.thawline.view.TableView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Stacks, trees and tables as reports draw them: views made by hand, on the path of P12. */
class ViewShapesTest {
  private static final Path PATH =
      new Path(List.of(), Collections.nCopies(3, new Path.Move(0, List.of())));
  private static final List<String> NAMES = List.of("sb2018", "tb", "noalias");

  private final Witnesses real =
      Witnesses.along("shapes.ev", Witnesses.P12, PATH, List.of("sb2018"));
  private final Trace.Model stacks = real.trace().models().get(0);
  private final Rejection rejection = Objects.requireNonNull(stacks.rejection());
  private final Tag tag = Objects.requireNonNull(rejection.tag());
  private final EventName second = real.trace().steps().get(2).events().get(0).event().name();
  private final Trace trace = handMade();

  private Trace handMade() {
    Rule rule = AliasModels.parse("tb").resolved().rules().get(0);
    Rejection byTree = again(rule);
    int place = rejection.location();
    List<Note> notes =
        List.of(
            new Note(Note.Effect.READ_ONLY, tag.name(), place, tag),
            new Note(Note.Effect.DISABLED, second, place, tag),
            new Note(Note.Effect.DISABLED, rejection.event(), place + 1, tag),
            new Note(Note.Effect.ACTIVATED, rejection.event(), place, tag));
    View<EventName> tree =
        new TreeView<>(
            place,
            List.of(
                new TreeView.Node<>(-1, "Unique", null),
                new TreeView.Node<>(0, "Disabled, protected", tag.name()),
                new TreeView.Node<>(1, "Frozen", null),
                new TreeView.Node<>(0, "Reserved", second)));
    View<EventName> table =
        new TableView<>(
            place,
            List.of(
                new TableView.Row<>("written outside", second),
                new TableView.Row<>("argument: read inside", null)));
    List<Trace.Model> models =
        List.of(stacks, model("tb", tree, notes, byTree), model("noalias", table, notes, byTree));
    Trace old = real.trace();
    return new Trace(
        old.memory(), old.steps(), models, old.graph(), old.allocations(), old.ending());
  }

  private Rejection again(Rule rule) {
    return new Rejection(
        rule,
        rejection.event(),
        rejection.span(),
        rejection.location(),
        tag,
        List.of(),
        List.of(),
        Rejection.Needed.ONE);
  }

  private Trace.Model model(
      String name, View<EventName> view, List<Note> notes, Rejection rejected) {
    List<List<View<EventName>>> views = Collections.nCopies(4, List.of(view));
    return new Trace.Model(name, views, notes, rejected, stacks.rejectedAt(), null, List.of());
  }

  @Test
  void theTraceDrawsAllThree() {
    Golden.check("shapes.txt", TraceText.render(real.program(), trace, NAMES));
  }

  @Test
  void theTraceOfATreeNamesWhatCreatedAndWhatInvalidated() {
    Golden.check("shapes-tree.txt", TraceText.render(real.program(), trace, List.of("tb")));
  }

  @Test
  void theGraphDrawsAllThree() {
    Golden.check("shapes.dot", DotGraph.render(real.program(), trace, NAMES));
  }

  @Test
  void jsonHasAllThree() {
    StringBuilder all = new StringBuilder();
    for (String name : NAMES) {
      WitnessReport report =
          new WitnessReport(
              real.program(), Settings.DEFAULT, PATH, trace, List.of(), List.of(name));
      all.append(JsonText.object(json -> ReasonJson.write(json, report, name)));
    }
    Golden.check("shapes.json", all.toString());
  }

  @Test
  void theDeepestTreeStaysWithinTheWidth() {
    List<TreeView.Node<EventName>> chain = new ArrayList<>();
    for (int depth = 0; depth < 80; depth++) {
      chain.add(new TreeView.Node<>(depth - 1, "Reserved, not accessed, protected", second));
    }
    List<ViewLines.Line> lines =
        new ViewLines(new Witness(real.program(), trace, NAMES).naming())
            .of(new TreeView<>(rejection.location(), chain));
    assertThat(lines).hasSize(80);
    assertThat(lines.get(79).depth()).isEqualTo(79);
    View<EventName> view = new TreeView<>(rejection.location(), chain);
    Trace deep =
        new Trace(
            trace.memory(),
            trace.steps(),
            List.of(model("tb", view, List.of(), again(rejection.rule()))),
            trace.graph(),
            trace.allocations(),
            trace.ending());
    assertThat(TraceText.render(real.program(), deep, List.of("tb")).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Paragraphs.WIDTH));
  }
}
