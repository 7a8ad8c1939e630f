package dev.thawline.program;

import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which events each line of the source has. An event with a {@code ·} before it starts a step.
 * Events of one line stand in the order of the code; those of an entry function that was not
 * written by anybody are listed too, since statics are initialised there.
 */
public final class EventListing {
  private EventListing() {}

  /**
   * The listing: each line of the source that has events, and under it these events; after it the
   * same of the files of the library that the program uses.
   */
  public static String render(Program program) {
    Map<String, SourceFile> files = new TreeMap<>();
    for (Function function : program.functions()) {
      function.spans().forEach(span -> files.put(span.file().name(), span.file()));
    }
    StringBuilder out = new StringBuilder(render(program, program.source()));
    for (SourceFile file : files.values()) {
      String listing = file.isLibrary() ? render(program, file) : "";
      if (!listing.isEmpty()) {
        out.append(file.name()).append('\n').append(listing);
      }
    }
    return out.toString();
  }

  private static String render(Program program, SourceFile file) {
    Map<Integer, List<String>> byLine = new TreeMap<>();
    for (Function function : program.functions()) {
      boolean starts = false;
      for (int i = 0; i < function.code().size(); i++) {
        Instruction instruction = function.code().get(i);
        if (instruction instanceof Instruction.Boundary) {
          starts = true;
        } else if (instruction instanceof Instruction.Visible visible) {
          Span span = function.spans().get(i);
          if (!span.file().equals(file)) {
            continue;
          }
          byLine
              .computeIfAbsent(span.line(), line -> new ArrayList<>())
              .add((starts ? "  · " : "    ") + text(program, visible));
          starts = false;
        }
      }
    }
    int width = String.valueOf(file.lineCount()).length();
    StringBuilder out = new StringBuilder();
    byLine.forEach(
        (line, events) -> {
          String number = String.valueOf(line);
          out.append(" ".repeat(width - number.length())).append(number).append(" | ");
          out.append(file.line(line).strip()).append('\n');
          for (String event : events) {
            out.append(" ".repeat(width)).append(" |").append(event).append('\n');
          }
        });
    return out.toString();
  }

  private static String text(Program program, Instruction.Visible event) {
    if (event instanceof Instruction.Allocate allocate) {
      return "allocate "
          + lower(allocate.kind())
          + " "
          + allocate.name()
          + ", "
          + bytes(allocate.layout().size());
    }
    if (event instanceof Instruction.AllocateBytes allocate) {
      return "allocate heap " + allocate.name() + ", size at run time";
    }
    if (event instanceof Instruction.LoadBytes load) {
      return "load bytes" + at(program, load.pointer());
    }
    if (event instanceof Instruction.StoreBytes store) {
      return "store bytes" + at(program, store.pointer());
    }
    if (event instanceof Instruction.Deallocate deallocate) {
      return "deallocate " + lower(deallocate.kind());
    }
    if (event instanceof Instruction.Deref deref) {
      return "deref " + deref.kind().rust() + ", " + extent(deref.pointee().size(), deref.count());
    }
    if (event instanceof Instruction.Load load) {
      return "load "
          + bytes(load.layout().size())
          + order(load.order())
          + at(program, load.pointer());
    }
    if (event instanceof Instruction.Store store) {
      return "store "
          + bytes(store.layout().size())
          + order(store.order())
          + at(program, store.pointer());
    }
    if (event instanceof Instruction.Update update) {
      return "update "
          + lower(update.operator())
          + " "
          + bytes(update.type().size())
          + order(update.order())
          + at(program, update.pointer());
    }
    if (event instanceof Instruction.CompareExchange exchange) {
      return "compare-exchange "
          + (exchange.weak() ? "weak " : "")
          + bytes(exchange.type().size())
          + order(exchange.success())
          + order(exchange.failure())
          + at(program, exchange.pointer());
    }
    if (event instanceof Instruction.Fence fence) {
      return "fence" + order(fence.order());
    }
    if (event instanceof Instruction.Retag retag) {
      return retag(program, retag);
    }
    if (event instanceof Instruction.Enter enter) {
      return enter.noWritable() ? "enter call (no-writable)" : "enter call";
    }
    if (event instanceof Instruction.Leave) {
      return "leave call";
    }
    if (event instanceof Instruction.Expose expose) {
      return "expose" + at(program, expose.pointer());
    }
    if (event instanceof Instruction.FromExposed cast) {
      return "from-exposed" + at(program, cast.address());
    }
    if (event instanceof Instruction.Spawn spawn) {
      return "spawn" + callee(program, spawn.function());
    }
    return event instanceof Instruction.CurrentThread ? "current thread" : "join";
  }

  private static String retag(Program program, Instruction.Retag retag) {
    StringBuilder out = new StringBuilder("retag ");
    out.append(retag.kind().rust()).append(" (").append(lower(retag.origin()));
    if (retag.call() != null) {
      out.append(", protected");
    }
    if (retag.field() > 0) {
      out.append(", field ").append(retag.field());
    }
    out.append(") ").append(extent(retag.pointee().size(), retag.count()));
    if (!retag.pointee().freeze()) {
      out.append(", interior mutable");
    }
    return out.append(at(program, retag.source())).toString();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String bytes(int count) {
    return count + (count == 1 ? " byte" : " bytes");
  }

  /**
   * Of a pointer to a slice: how many elements is known only at run time, unless it stands here.
   */
  private static String extent(int size, @Nullable Operand count) {
    if (count == null) {
      return bytes(size);
    }
    return count instanceof Operand.Fixed fixed && fixed.value() instanceof Constant.Scalar number
        ? bytes((int) (size * number.bits()))
        : "elements of " + bytes(size);
  }

  private static String order(MemoryOrder order) {
    return order.isAtomic() ? " " + order.shortName() : "";
  }

  private static String at(Program program, Operand pointer) {
    if (pointer instanceof Operand.Fixed fixed
        && fixed.value() instanceof Constant.StaticPointer variable) {
      return " of " + program.statics().get(variable.variable()).name();
    }
    return "";
  }

  private static String callee(Program program, Operand function) {
    if (function instanceof Operand.Fixed fixed
        && fixed.value() instanceof Constant.FunctionReference reference) {
      return " " + program.functions().get(reference.function()).name();
    }
    return "";
  }
}
