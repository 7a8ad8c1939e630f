package dev.thawline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thawline.cli.GalleryPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Every page and picture of the gallery, a page of a long execution, and one of a spec full of
 * hostile text, in a real browser: they open without a complaint, the slider and the keys step,
 * what is shown is what the JSON says, and no text overlaps or is cut in windows of three sizes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  private static final Path GALLERY = Path.of("counterexamples");
  private static final int[][] WINDOWS = {{1680, 1050}, {1024, 768}, {500, 900}};

  private static final String DECIDING_EVENT_IS_IN_VIEW =
      """
      const node = document.querySelector('svg .decides');
      const box = node && node.getBoundingClientRect();
      return node !== null && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0
          && node.contains(document.elementFromPoint(box.left + 10, (box.top + box.bottom) / 2));
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Browser browser;

  @BeforeAll
  void start() {
    // Where tests must be complete they may not be left out.
    assumeTrue(
        Browser.isInstalled() || System.getenv("CI") != null,
        "src/test/build/browser.sh installs the browser");
    browser = new Browser();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageOfTheGallery() throws IOException {
    return files("page.html").map(page -> DynamicTest.dynamicTest(name(page), () -> check(page)));
  }

  @TestFactory
  Stream<DynamicTest> everyPictureOfTheGallery() throws IOException {
    return files("graph.svg")
        .map(
            picture ->
                DynamicTest.dynamicTest(
                    name(picture),
                    () -> {
                      browser.resize(1680, 1050);
                      browser.open(picture);
                      assertThat(browser.flaws()).isEmpty();
                      assertThat(browser.complaints()).isEmpty();
                    }));
  }

  @Test
  void theIndexOfTheGallery() throws IOException {
    browser.open(GALLERY.resolve("index.html"));
    for (int[] window : WINDOWS) {
      browser.resize(window[0], window[1]);
      assertThat(browser.flaws()).isEmpty();
    }
    long pictures = (Long) browser.ask("return document.images.length");
    assertThat(pictures).isEqualTo(files("graph.svg").count());
    // Those that are not on show are loaded late.
    assertThat(
            (Boolean)
                browser.ask(
                    "return [...document.images].filter(i => i.complete).every(i => i.naturalWidth >"
                        + " 0)"))
        .isTrue();
    assertThat(browser.complaints()).isEmpty();
  }

  /** A page of forty events is like the others, and small. */
  @Test
  void aLongExecution(@TempDir Path folder) throws IOException {
    Path page = GalleryPages.ofLongExecution(folder);
    browser.resize(1680, 1050);
    check(page);
    assertThat(Files.size(page)).isLessThan(300_000);
    assertThat((Long) browser.ask("return document.querySelectorAll('svg [data-node]').length"))
        .isGreaterThanOrEqualTo(40L);
  }

  @Test
  void aSpecFullOfHostileText(@TempDir Path folder) throws IOException {
    Path page = GalleryPages.ofHostileSpec(folder);
    check(page);
    assertThat(browser.ask("return String(window.broken)")).isEqualTo("undefined");
    assertThat(
            (Long) browser.ask("return document.querySelectorAll('b-roken, img, iframe').length"))
        .isZero();
    assertThat((Long) browser.ask("return document.scripts.length")).isEqualTo(2);
    String shown = (String) browser.ask("return document.getElementById('source').textContent");
    for (String text : GalleryPages.HOSTILE) {
      assertThat(shown).contains(text);
    }
  }

  @Test
  void theThemeCanBeChosen() throws IOException {
    browser.open(files("page.html").findFirst().orElseThrow());
    String paper = "return getComputedStyle(document.body).backgroundColor";
    browser.prefer("light");
    Object light = browser.ask(paper);
    browser.prefer("dark");
    Object dark = browser.ask(paper);
    assertThat(dark).isNotEqualTo(light);
    browser.ask("document.getElementById('theme').click()");
    assertThat(browser.ask(paper)).isEqualTo(light);
    browser.prefer("light");
  }

  private void check(Path page) throws IOException {
    browser.resize(WINDOWS[0][0], WINDOWS[0][1]);
    browser.open(page);
    JsonNode witness =
        JSON.readTree(
            (String) browser.ask("return document.getElementById('witness').textContent"));
    assertThat(browser.ask(DECIDING_EVENT_IS_IN_VIEW)).isEqualTo(witness.has("deciding"));
    browser.press(Keys.HOME);
    assertThat(browser.ask("return document.body.dataset.step")).isEqualTo("0");
    browser.ask("document.getElementById('all').click()");
    ShownStates states = new ShownStates(witness);
    for (int step = 0; step <= states.lastStep(); step++) {
      assertThat(browser.ask("return document.body.dataset.step")).isEqualTo("" + step);
      compare(witness, states, step);
      browser.press(Keys.ARROW_RIGHT);
    }
    browser.press(Keys.END);
    for (int[] window : WINDOWS) {
      browser.resize(window[0], window[1]);
      assertThat(browser.flaws()).as("%d x %d", window[0], window[1]).isEmpty();
    }
    if (witness.has("deciding")) {
      assertThat((String) browser.ask("return document.getElementById('now').textContent"))
          .contains("rejects here");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  /** Every state on show, against the JSON. */
  private void compare(JsonNode witness, ShownStates states, int step) {
    List<?> panels = (List<?>) browser.ask(Browser.resource("states.js") + "\nreturn states();");
    List<String> models = new ArrayList<>();
    for (Object shown : panels) {
      Map<?, ?> panel = (Map<?, ?>) shown;
      String model = String.valueOf(panel.get("model"));
      models.add(model);
      int location = Integer.parseInt(String.valueOf(panel.get("location")));
      List<String> expected =
          "table".equals(panel.get("kind"))
              ? states.permissions(model, location, step)
              : states.rows(model, location, step);
      assertThat(panel.get("rows")).as("%s, step %d", model, step).isEqualTo(expected);
    }
    for (JsonNode model : witness.get("models")) {
      boolean over = model.has("step") && step > model.get("step").asInt();
      if (!over && witness.has("deciding")) {
        assertThat(models).contains(model.get("model").asText());
      }
    }
  }

  private static Stream<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.walk(GALLERY)) {
      return all.filter(file -> file.endsWith(name)).sorted().toList().stream();
    }
  }

  private static String name(Path file) {
    return GALLERY.relativize(file.getParent()).toString();
  }
}
