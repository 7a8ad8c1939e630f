package dev.thawline.report;

import dev.thawline.report.json.WitnessJsonFormat;
import dev.thawline.report.page.PageFormat;
import dev.thawline.report.picture.GraphFormat;
import dev.thawline.report.picture.SvgFormat;
import dev.thawline.report.trace.NarrativeDrawing;
import dev.thawline.report.trace.TraceFormat;
import dev.thawline.report.trace.TraceText;
import dev.thawline.report.witness.WitnessFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every format there is. A new one is one class and one line here. */
public final class ReportFormats {
  private static final List<ReportFormat> REPORTS =
      List.of(new TextFormat(TraceText.Detail.RELEVANT), new JsonFormat());

  private static final List<WitnessFormat> WITNESSES =
      List.of(
          new TraceFormat(),
          new NarrativeDrawing(),
          new GraphFormat(),
          new SvgFormat(),
          new PageFormat(),
          new WitnessJsonFormat());

  private ReportFormats() {}

  /** The forms of a whole result. */
  public static List<ReportFormat> reports() {
    return REPORTS;
  }

  /** The forms of one witness. */
  public static List<WitnessFormat> witnesses() {
    return WITNESSES;
  }

  /**
   * Text for people.
   *
   * @param allSteps of witnesses, whether they matter or not
   */
  public static ReportFormat text(boolean allSteps) {
    return new TextFormat(detail(allSteps));
  }

  /** The same as prose in Markdown. */
  public static ReportFormat narrative(boolean allSteps) {
    return new NarrativeFormat(detail(allSteps));
  }

  private static TraceText.Detail detail(boolean allSteps) {
    return allSteps ? TraceText.Detail.ALL_STEPS : TraceText.Detail.RELEVANT;
  }

  /** The form of results with this id, or null. */
  public static @Nullable ReportFormat report(String id) {
    return REPORTS.stream().filter(format -> format.id().equals(id)).findFirst().orElse(null);
  }

  /** The form of witnesses with this id, or null. */
  public static @Nullable WitnessFormat witness(String id) {
    return WITNESSES.stream().filter(format -> format.id().equals(id)).findFirst().orElse(null);
  }
}
