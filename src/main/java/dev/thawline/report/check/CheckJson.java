package dev.thawline.report.check;

import dev.thawline.report.run.ProblemJson;
import dev.thawline.report.run.StatisticsForms;
import dev.thawline.report.text.JsonText;

/** How one spec compares with what it expects, for machines. */
public final class CheckJson {
  private CheckJson() {}

  public static String render(CheckReport report) {
    return JsonText.object(
        json -> {
          CheckReport.Counts counts = report.counts();
          json.writeStringField("file", report.file());
          json.writeStringField("status", report.status().word());
          ProblemJson.write(json, report.problems());
          json.writeObjectFieldStart("expectations");
          json.writeNumberField("met", counts.met());
          json.writeNumberField("failed", counts.failed());
          json.writeNumberField("undecided", counts.undecided());
          json.writeNumberField("not_checked", counts.notChecked());
          if (report.written() >= 0) {
            json.writeNumberField("written", report.written());
          }
          json.writeEndObject();
          json.writeArrayFieldStart("failures");
          for (CheckReport.Failure failure : report.failures()) {
            json.writeStartObject();
            json.writeNumberField("line", failure.line());
            json.writeStringField("about", failure.about());
            json.writeStringField("expected", failure.expected());
            json.writeStringField("measured", failure.measured());
            json.writeBooleanField("undecided", failure.undecided());
            json.writeEndObject();
          }
          json.writeEndArray();
          if (report.hasBaseline()) {
            json.writeArrayFieldStart("drift");
            for (CheckCase drift : report.drifts()) {
              json.writeStartObject();
              json.writeStringField("about", drift.name());
              json.writeStringField("baseline", drift.expected());
              json.writeStringField("measured", drift.measured());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          StatisticsForms.json(json, report.statistics());
        });
  }
}
