package dev.thawline.report.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one SVG file or element. Whatever text it is given stays text. */
public final class SvgWriter {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  public SvgWriter() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins an element; attributes are names and values in turn. */
  SvgWriter open(String element, Object... attributes) {
    try {
      xml.writeStartElement(element);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(String.valueOf(attributes[i]), value(attributes[i + 1]));
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the element begun last. */
  SvgWriter close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  SvgWriter text(String text) {
    try {
      xml.writeCharacters(clean(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A whole element with nothing but text in it. */
  SvgWriter leaf(String element, String text, Object... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** A line end, for those who read the file. */
  SvgWriter line() {
    return text("\n");
  }

  public String result() {
    return out.toString();
  }

  private static String value(Object value) {
    return value instanceof Double number ? number(number) : clean(String.valueOf(value));
  }

  /** A value of the attribute {@code transform}. */
  static String translate(double x, double y) {
    return "translate(" + number(x) + "," + number(y) + ")";
  }

  /** With at most two digits behind the point. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    String shortened = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    return shortened.equals("-0") ? "0" : shortened;
  }

  /** Without what XML 1.0 has no way to write: control characters and halves of pairs. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean known =
                  c == '\n'
                      || c == '\t'
                      || (c >= 0x20 && c < 0xD800)
                      || (c >= 0xE000 && c < 0xFFFE)
                      || c >= 0x10000;
              out.appendCodePoint(known ? c : 0xFFFD);
            });
    return out.toString();
  }
}
