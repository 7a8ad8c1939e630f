package dev.thawline.naive;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.explore.Settings;
import dev.thawline.machine.Arithmetic;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Read-modify-writes: a read and a write of one event. The write tries every place; that it must
 * directly follow its source is for the axioms to say.
 */
final class NaiveExchanges {
  private final NaiveSetting setting;
  private final MemoryRules rules;
  private final NaiveAccesses loads;

  NaiveExchanges(NaiveSetting setting, MemoryRules rules, NaiveAccesses loads) {
    this.setting = setting;
    this.rules = rules;
    this.loads = loads;
  }

  void update(NaivePath before, int thread, Instruction.Update update, Consumer<NaivePath> next) {
    NaiveEvents.way(
        before,
        thread,
        next,
        first -> {
          ThreadState at = before.thread(thread);
          Target target =
              Target.of(before, at.value(update.pointer()), update.type(), update.order());
          for (int source : rules.sources(before, target.location())) {
            NaiveEvents.way(
                before,
                thread,
                next,
                path ->
                    exchange(
                        path,
                        thread,
                        target,
                        source,
                        update.type(),
                        old ->
                            Arithmetic.update(
                                update.operator(), update.type(), old, at.value(update.operand())),
                        old -> old,
                        next));
          }
        });
  }

  /**
   * A compare-exchange that finds what it expects writes; a weak one may also fail then. One that
   * fails is a read with the failure ordering, which may be stale.
   */
  void compareExchange(
      NaivePath before, int thread, Instruction.CompareExchange compare, Consumer<NaivePath> next) {
    NaiveEvents.way(
        before,
        thread,
        next,
        first -> {
          ThreadState at = before.thread(thread);
          ScalarType type = compare.type();
          Target success = Target.of(before, at.value(compare.pointer()), type, compare.success());
          Target failure = Target.of(before, at.value(compare.pointer()), type, compare.failure());
          boolean spurious =
              compare.weak() && setting.switches().weakCas() == Settings.WeakCas.SPURIOUS;
          for (int source : rules.sources(before, success.location())) {
            Value found = before.graph().events().get(source).written();
            boolean equal =
                !(found instanceof Value.Uninitialized)
                    && Arithmetic.equal(Cells.as(found, type), at.value(compare.expected()));
            if (equal) {
              NaiveEvents.way(
                  before,
                  thread,
                  next,
                  path ->
                      exchange(
                          path,
                          thread,
                          success,
                          source,
                          type,
                          old -> at.value(compare.replacement()),
                          old -> new Value.Product(List.of(Value.of(true), old)),
                          next));
            }
            if (!equal || spurious) {
              NaiveEvents.way(
                  before,
                  thread,
                  next,
                  path ->
                      loads.readOne(
                          path,
                          thread,
                          Event.AccessKind.FAILED_UPDATE,
                          failure,
                          source,
                          next,
                          old -> new Value.Product(List.of(Value.of(false), Cells.as(old, type)))));
            }
          }
        });
  }

  private void exchange(
      NaivePath read,
      int thread,
      Target target,
      int source,
      ScalarType type,
      NaiveAccesses.Conversion written,
      NaiveAccesses.Conversion result,
      Consumer<NaivePath> next) {
    Span span = read.thread(thread).span();
    EventName name = read.next(thread);
    int location = target.location();
    read.become(
        read.graph().with(RawEvent.read(name, location, target.order(), source, true, span)));
    Value found = read.graph().events().get(source).written();
    if (found instanceof Value.Uninitialized) {
      if (!rules.isConsistent(read)) {
        return;
      }
      if (rules.completesRace(read, name, span, List.of(location))) {
        next.accept(read);
        return;
      }
    }
    Value old = Cells.as(found, type);
    for (int place : rules.places(read, location)) {
      NaivePath path = read.copy();
      path.become(
          path.graph()
              .withWrite(
                  RawEvent.write(name, location, target.order(), written.of(old), true, span),
                  place));
      if (!rules.isConsistent(path)) {
        continue;
      }
      Event event =
          target.event(
              name, Event.AccessKind.UPDATE, span, read.graph().events().get(source).name());
      if (rules.show(path, event, List.of(location), true, () -> {})) {
        NaiveEvents.finish(path, thread, result.of(old), next);
      } else {
        next.accept(path);
      }
    }
  }
}
