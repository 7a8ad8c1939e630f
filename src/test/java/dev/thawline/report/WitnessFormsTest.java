package dev.thawline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The graph of every witness of the gallery, put together from its JSON, from its DOT, from its
 * drawing and from its page by readers that know nothing of each other: the same nodes, edges and
 * deciding event.
 */
class WitnessFormsTest {
  private static final Path GALLERY = Path.of("counterexamples");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LABEL = Pattern.compile("(?:(.*): )?(set-up|step \\d+, line \\d+)");

  /** A graph as sets of lines: {@code e3 step 4, line 24 [t_create]}, {@code rf setup e3}. */
  private record Drawn(Collection<String> nodes, Collection<String> edges, String decides) {}

  @TestFactory
  Stream<DynamicTest> theFormsAgree() throws IOException {
    try (Stream<Path> files = Files.walk(GALLERY)) {
      return files
          .filter(file -> file.endsWith("witness.json"))
          .map(Path::getParent)
          .sorted()
          .toList()
          .stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      GALLERY.relativize(folder).toString(), () -> compare(folder)));
    }
  }

  private static void compare(Path folder) throws Exception {
    JsonNode witness = JSON.readTree(Files.readString(folder.resolve("witness.json")));
    Drawn expected = ofJson(witness);
    assertThat(expected.nodes()).hasSizeGreaterThan(1);
    if (witness.has("deciding")) {
      String event = witness.get("deciding").get("event").asText();
      assertThat(expected.decides()).isEqualTo(event);
    }
    assertThat(ofDot(Files.readString(folder.resolve("graph.dot"))))
        .as("DOT")
        .isEqualTo(withoutEvent(expected, witness));
    assertThat(ofSvg(Files.readString(folder.resolve("graph.svg")))).as("SVG").isEqualTo(expected);
    String page = Files.readString(folder.resolve("page.html"));
    int start = page.indexOf("<svg ");
    String drawing = page.substring(start, page.indexOf("</svg>", start) + "</svg>".length());
    assertThat(ofSvg(drawing)).as("page").isEqualTo(expected);
    Matcher carried =
        Pattern.compile(
                "<script type=\"application/json\" id=\"witness\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertThat(carried.find()).isTrue();
    assertThat(JSON.readTree(carried.group(1))).as("the page's JSON").isEqualTo(witness);
  }

  private static Drawn ofJson(JsonNode witness) {
    Collection<String> nodes = new TreeSet<>();
    Collection<String> edges = sorted();
    String decides = "";
    for (JsonNode node : witness.get("graph").get("nodes")) {
      List<String> roles = new ArrayList<>();
      node.get("roles").forEach(role -> roles.add(role.asText()));
      String place =
          node.has("line")
              ? "step " + node.get("step").asInt() + ", line " + node.get("line").asInt()
              : "set-up";
      nodes.add(node.get("id").asText() + " " + place + " " + roles);
      decides = node.get("decides").asBoolean() ? node.get("event").asText() : decides;
    }
    for (JsonNode edge : witness.get("graph").get("edges")) {
      edges.add(
          line(edge.get("kind").asText(), edge.get("from").asText(), edge.get("to").asText()));
    }
    return new Drawn(nodes, edges, decides);
  }

  /** DOT names no events: there the node that decides is told. */
  private static Drawn withoutEvent(Drawn drawn, JsonNode witness) {
    for (JsonNode node : witness.get("graph").get("nodes")) {
      if (node.get("decides").asBoolean()) {
        return new Drawn(drawn.nodes(), drawn.edges(), node.get("id").asText());
      }
    }
    return drawn;
  }

  private static Drawn ofDot(String text) {
    DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
    Map<String, Map<String, String>> looks = new HashMap<>();
    Map<DefaultEdge, Map<String, String>> lines = new HashMap<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (pair, value) ->
            looks
                .computeIfAbsent(pair.getFirst(), id -> new HashMap<>())
                .put(pair.getSecond(), value.getValue()));
    importer.addEdgeAttributeConsumer(
        (pair, value) ->
            lines
                .computeIfAbsent(pair.getFirst(), edge -> new HashMap<>())
                .put(pair.getSecond(), value.getValue()));
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    importer.importGraph(graph, new StringReader(text));
    Collection<String> nodes = new TreeSet<>();
    Collection<String> edges = sorted();
    String decides = "";
    for (String id : graph.vertexSet()) {
      if (!id.matches("setup|e\\d+")) {
        continue;
      }
      String label =
          looks.getOrDefault(id, Map.of()).getOrDefault("label", "").split("\\\\n", 2)[0];
      Matcher parts = LABEL.matcher(label.split("\n", 2)[0]);
      assertThat(parts.matches()).as(label).isTrue();
      String roles = parts.group(1) == null ? "" : parts.group(1);
      nodes.add(id + " " + parts.group(2) + " [" + roles + "]");
      if ("red".equals(looks.getOrDefault(id, Map.of()).get("color"))) {
        decides = id;
      }
    }
    for (DefaultEdge edge : graph.edgeSet()) {
      String label = lines.getOrDefault(edge, Map.of()).getOrDefault("label", "").strip();
      if (!label.isEmpty()) {
        edges.add(
            line(label.replace(' ', '-'), graph.getEdgeSource(edge), graph.getEdgeTarget(edge)));
      }
    }
    return new Drawn(nodes, edges, decides);
  }

  private static Drawn ofSvg(String text) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
    Collection<String> nodes = new TreeSet<>();
    Collection<String> edges = sorted();
    String decides = "";
    NodeList groups = document.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.hasAttribute("data-node")) {
        nodes.add(
            group.getAttribute("data-node")
                + " "
                + words(group, "place")
                + " ["
                + words(group, "role")
                + "]");
        if (group.getAttribute("class").contains("decides")) {
          decides = group.getAttribute("data-event");
        }
      }
      if (group.hasAttribute("data-from")) {
        Arrays.stream(group.getAttribute("data-kinds").split(" "))
            .forEach(
                kind ->
                    edges.add(
                        line(
                            kind, group.getAttribute("data-from"), group.getAttribute("data-to"))));
      }
    }
    return new Drawn(nodes, edges, decides);
  }

  private static String words(Element group, String looks) {
    NodeList texts = group.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      if (((Element) texts.item(i)).getAttribute("class").equals(looks)) {
        return texts.item(i).getTextContent();
      }
    }
    return "";
  }

  private static String line(String kind, String from, String to) {
    return kind + " " + from + " " + to;
  }

  private static Collection<String> sorted() {
    return new TreeSet<>();
  }
}
