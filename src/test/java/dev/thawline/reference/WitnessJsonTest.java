package dev.thawline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thawline.reference.stacked.StackedReference;
import dev.thawline.reference.tree.TreeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The models as their definitions stand, run on the JSON of the gallery's witnesses and on nothing
 * else: they reject the event that it says decides, or accept the path. Races of retags are none of
 * their business.
 */
class WitnessJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RACES = "race.";

  @Test
  void theReferencesAgreeWithTheVerdicts() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> judged = new TreeSet<>();
    for (Path file : witnesses()) {
      JsonNode witness = JSON.readTree(Files.readString(file));
      EventPath path = WitnessEvents.of(witness);
      for (JsonNode model : witness.get("models")) {
        String id = model.get("model").asText();
        String rule = model.path("rule").asText();
        if (!isKnown(id) || rule.startsWith(RACES)) {
          continue;
        }
        judged.add(id);
        Verdict verdict = judge(id, path);
        String found =
            verdict.event() == Verdict.ACCEPTED
                ? "accepts"
                : "rejects "
                    + path.events().get(verdict.event()).name()
                    + " at "
                    + verdict.location();
        String expected =
            model.get("verdict").asText().equals("accepts")
                ? "accepts"
                : "rejects " + model.get("event").asText() + " at " + model.get("location").asInt();
        if (!found.equals(expected)) {
          wrong.add(file + ": " + id + " " + expected + " in the JSON, its reference " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).contains("sb2018", "sb2018-frontier", "sb2018-single", "sb", "tb", "tb-iw");
  }

  private static boolean isKnown(String id) {
    if (List.of("sb", "tb", "tb-iw").contains(id)) {
      return true;
    }
    try {
      ReferenceModel.parse(id);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Verdict judge(String id, EventPath path) {
    return switch (id) {
      case "sb" -> EventReference.judge(new StackedReference(), path.events());
      case "tb" -> EventReference.judge(new TreeReference(false), path.events());
      case "tb-iw" -> EventReference.judge(new TreeReference(true), path.events());
      default -> ReferenceModel.parse(id).judge(path);
    };
  }

  private static List<Path> witnesses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("counterexamples"))) {
      return files.filter(file -> file.endsWith("witness.json")).sorted().toList();
    }
  }
}
