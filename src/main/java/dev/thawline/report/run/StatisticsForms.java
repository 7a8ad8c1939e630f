package dev.thawline.report.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.explore.Exploration;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the work on one spec took, for people and for machines. */
public final class StatisticsForms {
  private static final double MEBIBYTE = 1 << 20;

  private StatisticsForms() {}

  /**
   * A line about the spec and one about each exploration.
   *
   * @param reportNanoseconds of writing the report
   */
  public static String text(String file, Statistics statistics, long reportNanoseconds) {
    StringBuilder out = new StringBuilder();
    out.append(
        format(
            "%s: front end %.3f s, report %.3f s, peak heap %.0f MiB%n",
            file,
            Statistics.seconds(statistics.frontEndNanoseconds()),
            Statistics.seconds(reportNanoseconds),
            statistics.peakHeapBytes() / MEBIBYTE));
    for (Statistics.Run run : statistics.runs()) {
      out.append(
          format(
              "  %s: %s, %d states, %d transitions, %d layers; driver %s, %d worker%s;"
                  + " exploring %.3f s (%d states/s), variants %.3f s, witnesses %.3f s%n",
              run.memory(),
              run.executions() == Exploration.UNCOUNTED
                  ? "executions not counted"
                  : run.executions() + " executions",
              run.states(),
              run.transitions(),
              run.layers(),
              word(run),
              run.workers(),
              run.workers() == 1 ? "" : "s",
              Statistics.seconds(run.explorationNanoseconds()),
              run.statesPerSecond(),
              Statistics.seconds(run.variantsNanoseconds()),
              Statistics.seconds(run.witnessesNanoseconds())));
      if (run.tableBytes() > 0) {
        out.append(
            format(
                "    tables %.1f MiB, %.1f bytes a state%s%n",
                run.tableBytes() / MEBIBYTE,
                run.bytesPerState(),
                run.collisionBound() == 0
                    ? ""
                    : format(
                        "; fingerprints: two states taken for one with a chance below %.1e",
                        run.collisionBound())));
      }
    }
    return out.toString();
  }

  /** The key {@code stats}, where there are any. */
  public static void json(JsonGenerator json, @Nullable Statistics statistics) throws IOException {
    if (statistics == null) {
      return;
    }
    json.writeObjectFieldStart("stats");
    seconds(json, "front_end_seconds", statistics.frontEndNanoseconds());
    json.writeNumberField("peak_heap_bytes", statistics.peakHeapBytes());
    json.writeArrayFieldStart("runs");
    for (Statistics.Run run : statistics.runs()) {
      json.writeStartObject();
      json.writeStringField("memory", run.memory());
      json.writeStringField("driver", word(run));
      json.writeNumberField("workers", run.workers());
      if (run.executions() == Exploration.UNCOUNTED) {
        json.writeNullField("executions");
      } else {
        json.writeNumberField("executions", run.executions());
      }
      json.writeNumberField("states", run.states());
      json.writeNumberField("transitions", run.transitions());
      json.writeNumberField("layers", run.layers());
      json.writeNumberField("table_bytes", run.tableBytes());
      json.writeNumberField("table_states", run.tableStates());
      json.writeNumberField("collision_bound", run.collisionBound());
      seconds(json, "exploration_seconds", run.explorationNanoseconds());
      json.writeNumberField("states_per_second", run.statesPerSecond());
      seconds(json, "variants_seconds", run.variantsNanoseconds());
      seconds(json, "witnesses_seconds", run.witnessesNanoseconds());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void seconds(JsonGenerator json, String key, long nanoseconds) throws IOException {
    json.writeFieldName(key);
    json.writeNumber(format("%.6f", Statistics.seconds(nanoseconds)));
  }

  private static String word(Statistics.Run run) {
    return run.driver().name().toLowerCase(Locale.ROOT);
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments).replace(System.lineSeparator(), "\n");
  }
}
