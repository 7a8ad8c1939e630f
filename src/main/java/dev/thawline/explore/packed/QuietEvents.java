package dev.thawline.explore.packed;

import dev.thawline.event.Bytes;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import org.jspecify.annotations.Nullable;

/** Events of which memory takes no notice: only monitors do, if any. */
final class QuietEvents {
  /** Calls are not told apart, whoever makes them. */
  private static final Value SOME_CALL = new Value.CallHandle(new EventName(0, 0));

  private QuietEvents() {}

  /** What a retag is given. */
  static Value.Pointer borrowed(ThreadState state) {
    Instruction.Retag retag = (Instruction.Retag) state.instruction();
    Value.Pointer source = ThreadAutomata.pointer(state.value(retag.source()));
    if (source.tag() == null && !retag.kind().isRaw()) {
      throw new Unfit("a reference without provenance");
    }
    return source;
  }

  /** The result of an event that nobody notices where nobody watches; null for other events. */
  static @Nullable Value result(int thread, ThreadState state) {
    Instruction.Visible instruction = state.instruction();
    if (instruction instanceof Instruction.Retag) {
      return borrowed(state);
    } else if (instruction instanceof Instruction.Deref deref) {
      ThreadAutomata.pointer(state.value(deref.pointer()));
      return Value.unit();
    } else if (instruction instanceof Instruction.Enter) {
      return SOME_CALL;
    } else if (instruction instanceof Instruction.CurrentThread) {
      return new Value.ThreadHandle(thread);
    } else if (instruction instanceof Instruction.Leave
        || instruction instanceof Instruction.Expose
        || isEmptyAccess(state)) {
      return Value.unit();
    } else if (instruction instanceof Instruction.FromExposed) {
      throw new Unfit("a cast of an integer to a pointer");
    }
    return null;
  }

  /** A write of no bytes. */
  private static boolean isEmptyAccess(ThreadState state) {
    return (state.instruction() instanceof Instruction.Store store && store.layout().size() == 0)
        || (state.instruction() instanceof Instruction.StoreBytes row
            && state.value(row.bytes()) instanceof Bytes bytes
            && bytes.size() == 0);
  }
}
