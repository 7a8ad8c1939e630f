package dev.thawline.report.page;

import dev.thawline.alias.Rejection;
import dev.thawline.report.picture.Looks;
import dev.thawline.report.text.Markdown;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.WitnessReport;
import java.util.List;
import java.util.Map;

/**
 * What stands before the witnesses that a repository ships: of each its picture, the question that
 * its spec asks, and the answer in one line; as a page, and in Markdown.
 */
public final class GalleryIndex {
  /**
   * One witness.
   *
   * @param folder where its files are, from the index
   */
  public record Entry(String folder, WitnessReport witness) {
    String heading() {
      String title = witness.subject().title();
      return title.isEmpty() ? folder : title;
    }

    String question() {
      return witness.subject().question();
    }

    /** Who accepts, who rejects, where, and by which rule. */
    String answer() {
      boolean several = witness.accepting().size() > 1;
      String accepts = Paragraphs.and(witness.accepting()) + (several ? " accept" : " accepts");
      if (witness.rejecting().isEmpty()) {
        return accepts + ".";
      }
      Rejection rejection = witness.rejection();
      return accepts
          + ", "
          + String.join(", ", witness.rejecting())
          + " rejects line "
          + rejection.span().line()
          + ": "
          + rejection.rule().sentence();
    }
  }

  /** Some that belong together. */
  public record Part(String title, List<Entry> entries) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  private GalleryIndex() {}

  /** One HTML file that shows the pictures beside it. */
  public static String page(List<Part> parts) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append("<h2>").append(PageText.text(part.title())).append("</h2>\n<ul>\n");
      for (Entry entry : part.entries()) {
        String folder = PageText.text(entry.folder());
        out.append("<li><a class=\"picture\" href=\"").append(folder).append("/page.html\">");
        out.append("<img src=\"").append(folder).append("/graph.svg\" alt=\"\" loading=\"lazy\">");
        out.append("</a><div><h3><a href=\"").append(folder).append("/page.html\">");
        out.append(PageText.prose(entry.heading())).append("</a></h3><p>");
        out.append(PageText.prose(entry.question())).append("</p><p class=\"answer\">");
        out.append(PageText.prose(entry.answer())).append("</p><p class=\"forms\">");
        out.append("under ").append(PageText.text(entry.witness().trace().memory()));
        for (String form : List.of("trace.txt", "graph.svg", "graph.dot", "witness.json")) {
          out.append(" &middot; <a href=\"").append(folder).append('/').append(form).append("\">");
          out.append(form).append("</a>");
        }
        out.append("</p></div></li>\n");
      }
      out.append("</ul>\n");
    }
    return PageText.fill(
        Looks.read("gallery.html"),
        Map.of(
            "themes", Looks.themes(),
            "looks", Looks.read("gallery.css"),
            "parts", out.toString()));
  }

  /** The same where Markdown is shown. */
  public static String markdown(List<Part> parts) {
    StringBuilder out = new StringBuilder();
    out.append("# Where the models part\n\n");
    out.append("Each picture is the shortest execution that one model accepts and another rejects");
    out.append(
        " (or, where it says so, one that all accept).\nOpen `index.html` in a browser to step");
    out.append(" through them. All of it is written by `target/thawline gallery` from");
    out.append(" [`gallery.txt`](gallery.txt);\na test holds it up to date.\n");
    for (Part part : parts) {
      out.append("\n## ").append(Markdown.words(part.title())).append("\n\n");
      out.append("| | |\n|---|---|\n");
      for (Entry entry : part.entries()) {
        String folder = entry.folder();
        out.append("| <a href=\"").append(folder).append("/graph.svg\"><img src=\"").append(folder);
        out.append("/graph.svg\" width=\"260\" alt=\"\"></a> | **");
        out.append(Markdown.words(entry.heading())).append("**<br>");
        out.append(Markdown.words(entry.question())).append("<br>*");
        out.append(Markdown.words(entry.answer())).append("*<br>[trace](").append(folder);
        out.append("/trace.txt), [page](").append(folder).append("/page.html), [DOT](");
        out.append(folder)
            .append("/graph.dot), [JSON](")
            .append(folder)
            .append("/witness.json) |\n");
      }
    }
    return out.toString();
  }
}
