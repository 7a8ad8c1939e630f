package dev.thawline.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Tag;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.view.StackView;
import dev.thawline.view.TableView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a model says of a program of one thread besides its verdict, worked out from the rules: what
 * its events did to the borrow state, and that state at the end (of the first location; of a
 * program that is rejected, the state before). A reason that is told wrong is a defect that no
 * verdict shows.
 */
class NotesTest {

  /** A row: model, program, what its steps say, the state at the end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sb | x = stack 1; a = &mut x; b = & a; w x | a: PUSHED a; b: PUSHED b; w x: POPPED b, POPPED a | Unique (the local itself)
          sb | x = heap 1; a = &mut x; r x | a: PUSHED a; r x: DISABLED a | SharedRW, Disabled a
          sb | x = stack 1; m = & x; enter; a = arg & m; w x | m: PUSHED m; a: PUSHED a; w x: sb.protected | Unique (the local itself), SharedRO m, SharedRO, protected a
          sb | x = stack 1; m = & x; enter; a = arg & m; leave | m: PUSHED m; a: PUSHED a | Unique (the local itself), SharedRO m, SharedRO a
          sb-2019-04 | x = heap 1; a = &mut x; b = & a; w x | a: PUSHED a; b: PUSHED b; w x: POPPED a, POPPED b | SharedRW (untagged)
          sb-2019-04 | x = stack 1; m = &cell x; enter; a = arg &cell m; w x | m: PUSHED m; a: PUSHED a; w x: POPPED m, sb.protected | Unique (the local itself), SharedRW m, SharedRW, protected a
          sb-2018-12 | x = stack 1; s = & x | s: FROZEN s | Uniq (the local itself), frozen since s
          sb-2018-12 | x = stack 1; s = & x; w x | s: FROZEN s; w x: UNFROZEN all | Uniq (the local itself)
          sb-2018-12 | x = stack 1; a = &mut x; w x | a: PUSHED a; w x: POPPED a | Uniq (the local itself)
          sb-2018-11 | x = stack 1; s = & x | s: PUSHED s, FROZEN s | Uniq (the local itself), Shr, frozen since s
          tb | x = stack 1; a = &mut x; w a; r x | a: PUSHED a; w a: ACTIVATED a; r x: READ_ONLY a | Unique (the local itself), Frozen a under x
          tb | x = stack 1; a = &mut x; b = & a; w x | a: PUSHED a; b: PUSHED b; w x: DISABLED a, DISABLED b | Unique (the local itself), Disabled a under x, Disabled b under a
          tb | x = stack 1; m = &mut x; enter; a = arg &mut m; r x; w a | m: PUSHED m; a: PUSHED a; r x: CONFLICTED a; w a: tb.conflicted | Unique (the local itself), Reserved m under x, Reserved (conflicted), protected a under m
          tb | x = stack 1; m = &mut x; enter; a = arg &mut m; r x; leave | m: PUSHED m; a: PUSHED a; r x: CONFLICTED a | Unique (the local itself), Reserved m under x, Reserved a under m
          tb:protector-end=hb | x = stack 1; m = &mut x; enter; a = arg &mut m; leave | m: PUSHED m; a: PUSHED a | Unique (the local itself), Reserved m under x, Reserved, was protected a under m
          tb | x = heap 2; a = & x[1]; b = &mut a; w x[0..2] | a: PUSHED a, PUSHED a@1; b: PUSHED b, PUSHED b@1; w x[0..2]: DISABLED a, DISABLED b, DISABLED a@1, DISABLED b@1 | Unique (the allocation's base), Disabled a under x, Disabled b under a
          tb | x = stack 1; a = & x; b = &mut a; w b | a: PUSHED a; b: PUSHED b; w b: tb.frozen | Unique (the local itself), Frozen a under x, Reserved b under a
          noalias | x = stack 2; m = &mut x[1]; enter; a = arg &mut m; r x[1]; w a | a: PUSHED a@1; r x[1]: CONFLICTED a@1; w a: noalias.accessed-around@1 | &mut: read outside a
          noalias | x = heap 2; m = &mut x[1]; enter; a = arg &mut m; w a; r a; free x | a: PUSHED a@1; free x: CONFLICTED a, noalias.accessed-around@1 | &mut: read inside, written inside a
          restrict | x = stack 2; m = &mut x[1]; enter; a = arg &mut m; b = arg &mut a | a: PUSHED a@1; b: restrict.assignment@1 | nothing
          regions | x = stack 1; a = &mut x; w x | w x: DISABLED a | x, &mut, dead a under x
          regions:read=downgrade | x = stack 1; a = &mut x; r x; w x | r x: READ_ONLY a; w x: DISABLED a | x, &mut, dead a under x
          regions | x = stack 1; a = &mut x; w x; w x | w x: DISABLED a | x, &mut, dead a under x
          refcell | x = stack 1; a = &mut x; w x | w x: DISABLED a | x, &mut, dead a under x
          refcell:form=guard | x = stack 2; a = &mut x[1] | a: PUSHED a@1 | held exclusively a
          noalias:nofree=yes | y = heap 1; x = heap 1; m = & x[0..0]; enter; a = arg & m; q = raw a; free q | a: PUSHED a@1; free q: noalias.nofree@1 | nothing
          sb2018 | x = stack 1; s = & x; w x | s: FROZEN s; w x: UNFROZEN all | Uniq (the local itself)
          sb2018 | x = stack 1; a = &mut x; b = &mut a; w x | a: PUSHED a; b: PUSHED b; w x: POPPED b, POPPED a | Uniq (the local itself)
          """)
  void everyStepSaysWhatItDid(String model, String program, String notes, String state) {
    Recorded found = Recorded.of(model, program.replace("; ", "\n"));
    assertThat(found.notes()).isEqualTo(notes);
    assertThat(found.state()).isEqualTo(state);
  }

  /** A detailed monitor that writes down what it is told. */
  private static final class Recorded implements Monitor {
    private final Monitor rules;
    private final List<String> steps = new ArrayList<>();
    private final Map<EventName, String> names = new HashMap<>();
    private @Nullable MonitorState last;

    private Recorded(String model) {
      AliasModels.Named named = AliasModels.parse(model);
      this.rules = named.resolved().monitor(named.canonical(), true);
    }

    static Recorded of(String model, String program) {
      Recorded recorded = new Recorded(model);
      Explorer.explore(
          Programs.ev(program),
          Programs.memory("sc"),
          List.of(new Watcher(model, recorded)),
          Settings.DEFAULT,
          Limits.generous(),
          Progress.NONE,
          false);
      return recorded;
    }

    @Override
    public MonitorState initial() {
      return rules.initial();
    }

    @Override
    public MonitorState observe(MonitorState state, Event event, Surroundings around) {
      List<String> notes = new ArrayList<>();
      String statement = event.span().text();
      String name = statement.contains(" = ") ? statement.split(" = ", 2)[0] : statement;
      if (event instanceof Event.Retag) {
        names.put(event.name(), name);
      }
      MonitorState next =
          rules.observe(
              state,
              event,
              new Surroundings() {
                @Override
                public HappensBefore order() {
                  return around.order();
                }

                @Override
                public void implicitAccess(ImplicitAccess access) {
                  around.implicitAccess(access);
                }

                @Override
                public void note(Note note) {
                  notes.add(note.effect() + " " + name(note.tag()) + at(note.location()));
                }
              });
      if (next instanceof Rejection rejection) {
        notes.add(rejection.rule().id() + at(rejection.location()));
      }
      if (!notes.isEmpty()) {
        steps.add(name + ": " + String.join(", ", notes));
      }
      last = next instanceof Rejection ? state : next;
      return next;
    }

    /** Locations are counted from 0, the first of {@code x}, which is not said. */
    private static String at(int location) {
      return location == 0 ? "" : "@" + location;
    }

    private String name(@Nullable Tag tag) {
      return tag == null ? "all" : name(tag.name());
    }

    /** The variable that an event made; of what no event made, the program's allocation. */
    private String name(@Nullable EventName event) {
      return event == null ? "x" : names.getOrDefault(event, "x");
    }

    /** A text about what an event made, with its variable. */
    private String named(String text, @Nullable EventName event) {
      return event == null || !names.containsKey(event) ? text : text + " " + name(event);
    }

    @Override
    public List<View<EventName>> view(MonitorState state) {
      return rules.view(state);
    }

    String notes() {
      return String.join("; ", steps);
    }

    String state() {
      List<View<EventName>> views = rules.view(Objects.requireNonNull(last));
      return views.isEmpty() ? "nothing" : text(views.get(0));
    }

    private String text(View<EventName> view) {
      if (view instanceof StackView<EventName> stack) {
        StackView.EventSet<EventName> frozen = stack.frozen();
        String since =
            frozen == null
                ? ""
                : ", frozen since "
                    + frozen.events().stream().map(this::name).collect(Collectors.joining(" "));
        return stack.items().stream()
                .map(item -> named(item.text(), item.event()))
                .collect(Collectors.joining(", "))
            + since;
      }
      if (view instanceof TreeView<EventName> tree) {
        return tree.nodes().stream()
            .map(
                node ->
                    named(node.text(), node.event())
                        + (node.parent() < 0
                            ? ""
                            : " under " + name(tree.nodes().get(node.parent()).event())))
            .collect(Collectors.joining(", "));
      }
      return ((TableView<EventName>) view)
          .rows().stream()
              .map(row -> named(row.text(), row.event()))
              .collect(Collectors.joining(", "));
    }
  }
}
