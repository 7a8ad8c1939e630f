package dev.thawline.naive;

import dev.thawline.alias.Monitor;
import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.EventName;
import dev.thawline.event.Threads;
import dev.thawline.explore.Settings;
import dev.thawline.machine.Machine;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Program;
import dev.thawline.program.StaticVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * What stays the same on all paths of one exploration.
 *
 * @param interleavings whether the memory model is {@code sc}: reads return the latest write;
 *     otherwise it is RC11
 * @param statics their allocations
 * @param observers who hears of every event
 */
record NaiveSetting(
    Program program,
    boolean interleavings,
    List<Monitor> monitors,
    Settings switches,
    Allocations allocations,
    Threads threads,
    List<Allocation> statics,
    Machine machine,
    Observers observers) {

  /** The event that makes the statics: the first of main after its start. */
  static final EventName STATICS = new EventName(0, 1);

  static NaiveSetting of(
      Program program,
      boolean interleavings,
      List<Monitor> monitors,
      Settings switches,
      OrderView view) {
    Allocations allocations = new Allocations();
    List<Allocation> statics = new ArrayList<>();
    for (StaticVariable variable : program.statics()) {
      statics.add(
          allocations.intern(
              STATICS, statics.size(), AllocationKind.STATIC, variable.name(), variable.layout()));
    }
    return new NaiveSetting(
        program,
        interleavings,
        monitors,
        switches,
        allocations,
        new Threads(),
        statics,
        new Machine(program, statics, switches.unroll(), false),
        new Observers(monitors, view, switches.intPtr() == Settings.IntPtr.STRICT));
  }
}
