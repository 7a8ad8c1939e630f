package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code check --junit} and {@code --sarif}. */
class CheckLogsTest {
  private static final String BOTH = "//@ memory: rc11\n//@ alias: sb2018, sb2018-frontier\n";

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    shell.spec("s/a-good.ev", BOTH + "//@ executions rc11: 2\n" + Specs.P02);
    shell.spec(
        "s/b-wrong.ev", BOTH + "//@ expect rc11 *: ok\n//@ executions rc11: 3\n" + Specs.P02);
    shell.spec("s/c {odd} <&\"'>.ev", "T1: what is this\n");
    shell.spec(
        "s/d-large.ev",
        "//@ memory: sc\n//@ alias: none\n//@ expect sc none: ok\n//@ executions sc: 99999999\n"
            + Specs.LARGE);
    shell.spec(
        "s/e-odd.rs",
        """
        //@ edition: 2024
        //@ memory: sc
        //@ alias: none
        //@ expect sc none: ok
        fn main() {}
        """);
    shell.spec("s/f-differ.ev", BOTH + "//@ differ rc11 sb2018 sb2018-frontier: no\n" + Specs.P02);
  }

  private Shell.Result check(String... options) {
    List<String> arguments = new ArrayList<>(List.of("check", "-q", "--max-states=60"));
    arguments.addAll(List.of(options));
    arguments.add(folder + "/s");
    return shell.run(arguments.toArray(String[]::new));
  }

  private String junit(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--junit=" + folder + "/check.xml");
    check(arguments.toArray(String[]::new)).hasStatus(ExitStatus.SPEC_ERROR);
    return shell.read("check.xml");
  }

  private String sarif(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--sarif=" + folder + "/check.sarif");
    check(arguments.toArray(String[]::new)).hasStatus(ExitStatus.SPEC_ERROR);
    return shell.read("check.sarif");
  }

  private static void validate(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("src/test/resources/schema/junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Element suite(Document document, String name) {
    return elements(document.getDocumentElement(), "testsuite").stream()
        .filter(suite -> suite.getAttribute("name").endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static Element testCase(Element suite, String name) {
    return elements(suite, "testcase").stream()
        .filter(each -> each.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void junitIsValid() {
    assertThatCode(() -> validate(junit())).doesNotThrowAnyException();
  }

  /** The validator notices what a reader would stumble over. */
  @Test
  void theSchemaRefusesWhatIsWrong() {
    String xml = junit();
    for (String[] change :
        new String[][] {
          {" line=\"3\"", " line=\"0\""},
          {" type=\"unexpected-verdict\"", ""},
          {"classname=", "class="},
          {"failures=\"0\"", "failures=\"none\""},
          {"<skipped ", "<ignored "}
        }) {
      assertThat(xml).contains(change[0]);
      assertThatCode(() -> validate(xml.replace(change[0], change[1])))
          .as(change[0])
          .isInstanceOf(org.xml.sax.SAXException.class);
    }
  }

  @Test
  void junitHasACaseAQuestion() throws Exception {
    Document document = parse(junit());
    Element good = suite(document, "a-good.ev");
    assertThat(elements(good, "testcase"))
        .extracting(each -> each.getAttribute("name"))
        .containsExactly("rc11 x sb2018", "rc11 x sb2018-frontier", "rc11 executions");
    assertThat(elements(testCase(good, "rc11 x sb2018"), "skipped")).hasSize(1);
    assertThat(testCase(good, "rc11 executions").hasChildNodes()).isFalse();
    Element wrong = suite(document, "b-wrong.ev");
    assertThat(wrong.getAttribute("failures")).isEqualTo("2");
    assertThat(testCase(wrong, "rc11 x sb2018").getAttribute("line")).isEqualTo("3");
    Element rejected = testCase(wrong, "rc11 x sb2018-frontier");
    assertThat(rejected.getAttribute("line")).isEqualTo("9");
    assertThat(rejected.getAttribute("file")).endsWith("s/b-wrong.ev");
    Element failure = elements(rejected, "failure").get(0);
    assertThat(failure.getAttribute("type")).isEqualTo("unexpected-verdict");
    assertThat(failure.getAttribute("message"))
        .isEqualTo("expected ok, measured ub in some at line 9 (load)");
    assertThat(failure.getTextContent())
        .contains("s/b-wrong.ev:9: rc11 x sb2018-frontier\nexpected (line 3): ok\n");
    assertThat(testCase(suite(document, "f-differ.ev"), "rc11 differ sb2018 sb2018-frontier"))
        .satisfies(each -> assertThat(elements(each, "failure")).hasSize(1));
  }

  @Test
  void junitTellsErrorsLimitsAndWarnings() throws Exception {
    Document document = parse(junit());
    Element odd = suite(document, "c {odd} <&\"'>.ev");
    assertThat(odd.getAttribute("errors")).isEqualTo("1");
    assertThat(elements(odd, "error").get(0).getTextContent()).contains(">.ev:1:5: error T0");
    Element large = suite(document, "d-large.ev");
    assertThat(large.getAttribute("skipped")).isEqualTo("2");
    assertThat(elements(large, "skipped").get(0).getAttribute("message"))
        .startsWith("undecided, incomplete: max-states 60: expected ok, measured ");
    assertThat(elements(suite(document, "e-odd.rs"), "system-err").get(0).getTextContent())
        .contains("e-odd.rs:1:5: warning T0112: read as edition 2021");
  }

  /** The numbers of a suite are those of its cases. */
  @Test
  void junitCountsItsCases() throws Exception {
    for (Element suite : elements(parse(junit()).getDocumentElement(), "testsuite")) {
      assertThat(suite.getAttribute("tests"))
          .isEqualTo(String.valueOf(elements(suite, "testcase").size()));
      for (String[] kind :
          new String[][] {{"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}}) {
        assertThat(suite.getAttribute(kind[0]))
            .isEqualTo(String.valueOf(elements(suite, kind[1]).size()));
      }
    }
  }

  @Test
  void logsAreTheSameWithAnyNumberOfWorkers() {
    String xml = junit("--workers=1");
    String sarif = sarif("--workers=1");
    for (int workers : new int[] {2, 5}) {
      assertThat(junit("--workers=" + workers)).isEqualTo(xml);
      assertThat(sarif("--workers=" + workers)).isEqualTo(sarif);
    }
  }

  @Test
  void whereALogCannotBeWrittenNothingRuns() throws IOException {
    Files.createDirectories(folder.resolve("taken/full"));
    Shell.Result result = check("--junit=" + folder + "/taken").hasStatus(ExitStatus.USAGE);
    assertThat(result.err()).contains("cannot be written");
    assertThat(check("--sarif=" + folder + "/none/x").hasStatus(ExitStatus.USAGE).out()).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(f -> f.contains("part"));
    }
  }

  @Test
  void sarifHasWhatTheStandardAsksFor() throws IOException {
    Map<String, Object> log = object(json(sarif()));
    assertThat(log.get("version")).isEqualTo("2.1.0"); // section 3.13.2
    Map<String, Object> run = object(list(log, "runs").get(0));
    Map<String, Object> driver = map(map(run, "tool"), "driver"); // 3.18.2
    assertThat(driver.get("name")).isEqualTo("Thawline"); // 3.19.8
    List<String> rules = new ArrayList<>();
    for (Object rule : list(driver, "rules")) {
      rules.add(String.valueOf(object(rule).get("id"))); // 3.49.3
      assertThat(map(object(rule), "shortDescription")).containsKey("text"); // 3.49.9, 3.12.3
    }
    assertThat(rules).doesNotHaveDuplicates(); // 3.19.23
    Set<Object> fingerprints = new HashSet<>();
    for (Object each : list(run, "results")) {
      Map<String, Object> result = object(each);
      int index = ((Number) Objects.requireNonNull(result.get("ruleIndex"))).intValue();
      assertThat(rules.get(index)).isEqualTo(result.get("ruleId")); // 3.27.6
      assertThat(result.get("level")).isIn("error", "warning"); // 3.27.10
      assertThat(map(result, "message")).containsKey("text"); // 3.27.11
      fingerprints.add(result.get("partialFingerprints")); // 3.27.17
      location(run, object(list(result, "locations").get(0)));
    }
    assertThat(fingerprints).hasSameSizeAs(list(run, "results"));
  }

  private static void location(Map<String, Object> run, Map<String, Object> location) {
    Map<String, Object> place = map(location, "physicalLocation"); // 3.28.3
    Map<String, Object> artifact = map(place, "artifactLocation"); // 3.29.3
    URI uri = URI.create(String.valueOf(artifact.get("uri"))); // 3.4.3
    if (uri.isAbsolute()) {
      assertThat(artifact).doesNotContainKey("uriBaseId"); // 3.4.4
    } else {
      assertThat(map(run, "originalUriBaseIds").containsKey(artifact.get("uriBaseId"))).isTrue();
    }
    if (place.containsKey("region")) {
      assertThat(
              ((Number) Objects.requireNonNull(map(place, "region").get("startLine"))).intValue())
          .isPositive(); // 3.30.5
    }
  }

  @Test
  void sarifHasAResultForWhateverIsWrong() throws IOException {
    Map<String, Object> log = object(json(sarif()));
    Map<String, Object> run = object(list(log, "runs").get(0));
    List<String> told = new ArrayList<>();
    for (Object each : list(run, "results")) {
      Map<String, Object> result = object(each);
      Map<String, Object> place = map(object(list(result, "locations").get(0)), "physicalLocation");
      String uri = String.valueOf(map(place, "artifactLocation").get("uri"));
      String file = uri.substring(uri.lastIndexOf('/') + 1);
      Object line = place.containsKey("region") ? map(place, "region").get("startLine") : null;
      told.add(result.get("ruleId") + " " + file + ":" + line);
    }
    assertThat(told)
        .containsExactly(
            "unexpected-verdict b-wrong.ev:9",
            "wrong-count b-wrong.ev:4",
            "spec-error c%20%7Bodd%7D%20%3C&%22'%3E.ev:1",
            "undecided d-large.ev:3",
            "undecided d-large.ev:4",
            "spec-warning e-odd.rs:1",
            "unexpected-difference f-differ.ev:3");
  }

  /** Where lines move, a result stays the one it was. */
  @Test
  void fingerprintsDoNotKnowLines() {
    List<String> before = fingerprints(sarif());
    shell.spec(
        "s/b-wrong.ev",
        BOTH + "//! More.\n//@ expect rc11 *: ok\n//@ executions rc11: 3\n" + Specs.P02);
    assertThat(fingerprints(sarif())).isEqualTo(before);
  }

  private static List<String> fingerprints(String sarif) {
    return sarif.lines().filter(line -> line.contains("thawlineQuestion/v1")).toList();
  }

  @SuppressWarnings("unchecked") // Objects are read as maps of texts.
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return object(Objects.requireNonNull(parent.get(key), key));
  }

  private static List<?> list(Map<String, Object> parent, String key) {
    return (List<?>) Objects.requireNonNull(parent.get(key), key);
  }

  private static Object json(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      Object value = value(parser);
      assertThat(parser.nextToken()).isNull();
      return Objects.requireNonNull(value);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          assertThat(object.put(key, value(parser))).as(key).isNull();
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        return array;
      }
      case VALUE_NUMBER_INT -> {
        return parser.getIntValue();
      }
      default -> {
        return parser.getText();
      }
    }
  }
}
