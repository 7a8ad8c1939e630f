package dev.thawline.report.check;

import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML, as Ant and Surefire write it and as Jenkins, GitLab and GitHub read it: a suite a
 * spec, a case for each {@link CheckCase}. What a limit left undecided, and what nothing is
 * expected of, is skipped; a spec that cannot be run is one case with an error. Times are 0, so
 * that equal results give equal bytes.
 *
 * <p>No standard defines the format; the shape is that of Surefire's {@code
 * surefire-test-report.xsd} under the root that Ant's {@code junitreport} uses, with the attributes
 * {@code file} and {@code line} of a case that viewers look for.
 */
public final class JunitLog implements CheckLog {
  private final Writer out;
  private final XMLStreamWriter xml;

  /**
   * @param out receives the document; {@link #end} flushes and does not close it
   */
  public JunitLog(Writer out) throws IOException {
    this.out = out;
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "thawline check");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void add(CheckReport report) throws IOException {
    try {
      suite(report);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void end() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.flush();
  }

  private void suite(CheckReport report) throws XMLStreamException {
    boolean ran = report.errors().isEmpty();
    boolean error = !ran && report.status() == Status.ERROR;
    long failed = count(report, CheckCase.State.FAILED);
    long skipped =
        count(report, CheckCase.State.UNDECIDED) + count(report, CheckCase.State.NOT_EXPECTED);
    start(1, "testsuite");
    attribute("name", report.file());
    attribute("tests", report.cases().size() + (ran ? 0 : 1));
    attribute("failures", failed);
    attribute("errors", error ? 1 : 0);
    attribute("skipped", skipped + (ran || error ? 0 : 1));
    attribute("time", 0);
    if (!ran) {
      unrun(report, error);
    }
    for (CheckCase each : report.cases()) {
      testCase(report.file(), each);
    }
    List<Problem> warnings = report.warnings();
    if (!warnings.isEmpty()) {
      start(2, "system-err");
      text(lines(report.file(), warnings));
      xml.writeEndElement();
    }
    end(1);
  }

  private static long count(CheckReport report, CheckCase.State state) {
    return report.cases().stream().filter(each -> each.state() == state).count();
  }

  /** What could not be run: in error, or because the heap was too small. */
  private void unrun(CheckReport report, boolean error) throws XMLStreamException {
    Problem first = report.errors().get(0);
    startCase(report.file(), "spec", first.line());
    if (error) {
      start(3, "error");
      attribute("message", first.message());
      attribute("type", first.code());
      text(lines(report.file(), report.errors()));
      xml.writeEndElement();
    } else {
      skipped(first.message());
    }
    end(2);
  }

  private static String lines(String file, List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add(problem.text(file)));
    return String.join("\n", lines);
  }

  private void testCase(String file, CheckCase each) throws XMLStreamException {
    if (each.state() == CheckCase.State.PASSED) {
      xml.writeCharacters(indent(2));
      xml.writeEmptyElement("testcase");
      describe(file, name(each), each.line());
      return;
    }
    startCase(file, name(each), each.line());
    if (each.state() == CheckCase.State.FAILED) {
      start(3, "failure");
      attribute("message", each.difference());
      attribute("type", each.rule().id());
      text(each.paragraph(file));
      xml.writeEndElement();
    } else if (each.state() == CheckCase.State.UNDECIDED) {
      skipped("undecided, " + each.reason() + ": " + each.difference());
    } else {
      skipped("the spec expects nothing of it");
    }
    end(2);
  }

  /** Both questions may be asked of a pair of models. */
  private static String name(CheckCase each) {
    return each.rule() == CheckRule.DRIFT ? each.name() + " baseline" : each.name();
  }

  private void skipped(String reason) throws XMLStreamException {
    xml.writeCharacters(indent(3));
    xml.writeEmptyElement("skipped");
    attribute("message", reason);
  }

  private void startCase(String file, String name, int line) throws XMLStreamException {
    start(2, "testcase");
    describe(file, name, line);
  }

  private void describe(String file, String name, int line) throws XMLStreamException {
    attribute("classname", file);
    attribute("name", name);
    attribute("time", 0);
    attribute("file", file);
    if (line > 0) {
      attribute("line", line);
    }
  }

  private static String indent(int depth) {
    return "\n" + "  ".repeat(depth);
  }

  private void start(int depth, String element) throws XMLStreamException {
    xml.writeCharacters(indent(depth));
    xml.writeStartElement(element);
  }

  /** Ends an element with others in it. */
  private void end(int depth) throws XMLStreamException {
    xml.writeCharacters(indent(depth));
    xml.writeEndElement();
  }

  private void attribute(String name, long number) throws XMLStreamException {
    xml.writeAttribute(name, String.valueOf(number));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private void text(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
  }

  /** Only what XML 1.0 can hold (section 2.2, Char); names of files can hold more. */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : '\uFFFD'));
    return out.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
