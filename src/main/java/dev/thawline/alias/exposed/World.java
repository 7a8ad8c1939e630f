package dev.thawline.alias.exposed;

import dev.thawline.alias.DeclaredAccess;
import dev.thawline.alias.MonitorState;
import dev.thawline.event.Allocation;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's state for one way to choose at the casts so far.
 *
 * @param choices what has been chosen, ascending by wildcard
 * @param exposed the tags exposed so far whose allocations live, ascending by name; all are tags
 *     that the model knows
 * @param declared the implicit accesses of this world since the first cast, ascending
 * @param inner the model's state
 */
record World(
    List<Choice> choices, List<Tag> exposed, List<DeclaredAccess> declared, MonitorState inner) {

  World {
    choices = List.copyOf(choices);
    exposed = List.copyOf(exposed);
    declared = List.copyOf(declared);
  }

  /** Before any cast. */
  static World only(MonitorState inner) {
    return new World(List.of(), List.of(), List.of(), inner);
  }

  World with(MonitorState changed) {
    return new World(choices, exposed, declared, changed);
  }

  /** With the implicit accesses of a round as those of the round before. */
  World renamed(Repetition round) {
    List<DeclaredAccess> renamed = new ArrayList<>();
    for (DeclaredAccess declaredOne : declared) {
      ImplicitAccess access = declaredOne.access();
      renamed.add(
          new DeclaredAccess(
              new ImplicitAccess(round.original(access.event()), access.location(), access.write()),
              declaredOne.span()));
    }
    return new World(choices, exposed, renamed.stream().distinct().sorted().toList(), inner);
  }

  World expose(Tag tag) {
    if (exposed.contains(tag)) {
      return this;
    }
    List<Tag> more = new ArrayList<>(exposed);
    more.add(tag);
    more.sort(null);
    return new World(choices, more, declared, inner);
  }

  World declare(List<ImplicitAccess> accesses, Span span) {
    if (accesses.isEmpty()) {
      return this;
    }
    List<DeclaredAccess> more = new ArrayList<>(declared);
    accesses.forEach(access -> more.add(new DeclaredAccess(access, span)));
    more.sort(null);
    return new World(choices, exposed, more, inner);
  }

  /** What a wildcard stands for here; null for no provenance, and where that is open. */
  @Nullable Tag chosen(Tag wildcard) {
    Choice choice = choice(wildcard);
    return choice == null ? null : choice.chosen();
  }

  private @Nullable Choice choice(Tag wildcard) {
    for (Choice choice : choices) {
      if (choice.wildcard().equals(wildcard)) {
        return choice;
      }
    }
    return null;
  }

  /**
   * The worlds that this one becomes by the choice of what a wildcard stands for: first those of
   * the exposed tags of the allocation, in their order, then that without provenance. This one
   * where the choice has been made.
   */
  List<World> split(Tag wildcard) {
    if (choice(wildcard) != null) {
      return List.of(this);
    }
    List<World> worlds = new ArrayList<>();
    for (Tag tag : exposed) {
      if (tag.allocation() == wildcard.allocation()) {
        worlds.add(with(new Choice(wildcard, tag)));
      }
    }
    worlds.add(with(new Choice(wildcard, null)));
    return worlds;
  }

  private World with(Choice choice) {
    List<Choice> more = new ArrayList<>(choices);
    more.add(choice);
    more.sort(Comparator.comparing(Choice::wildcard));
    return new World(more, exposed, declared, inner);
  }

  /** After the end of an allocation: nothing can be done with its tags any more. */
  World without(Allocation dead) {
    List<Choice> left =
        choices.stream().filter(choice -> choice.wildcard().allocation() != dead).toList();
    List<Tag> alive = exposed.stream().filter(tag -> tag.allocation() != dead).toList();
    return new World(left, alive, declared, inner);
  }
}
