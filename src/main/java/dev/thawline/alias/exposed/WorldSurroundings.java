package dev.thawline.alias.exposed;

import dev.thawline.alias.Note;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a model sees in one of several worlds: what it declares there is kept for that world. */
final class WorldSurroundings implements Surroundings {
  private final Surroundings outer;
  private final Set<Note> noted;
  private final List<ImplicitAccess> declared = new ArrayList<>();

  /**
   * @param noted what the worlds have said of the event so far: what several say is told once
   */
  WorldSurroundings(Surroundings outer, Set<Note> noted) {
    this.outer = outer;
    this.noted = noted;
  }

  List<ImplicitAccess> declared() {
    return declared;
  }

  @Override
  public HappensBefore order() {
    return outer.order();
  }

  @Override
  public void implicitAccess(ImplicitAccess access) {
    declared.add(access);
  }

  @Override
  public void note(Note note) {
    if (noted.add(note)) {
      outer.note(note);
    }
  }
}
