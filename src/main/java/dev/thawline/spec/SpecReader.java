package dev.thawline.spec;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a spec file says about itself. */
public final class SpecReader {
  private static final List<String> OTHER_KEYS =
      List.of(
          "memory", "alias", "expect", "outcomes", "executions", "condition", "differ", "rustc");

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final ModelParser models;
  private final LineNotes notes;
  private final ClaimParser claimParser;

  private final List<Claim> claims = new ArrayList<>();
  private final Map<SettingKey, Setting> settings = new EnumMap<>(SettingKey.class);
  private final List<Span> ignored = new ArrayList<>();
  private final List<Integer> measured = new ArrayList<>();
  private @Nullable List<ModelId> memories;
  private @Nullable List<ModelId> aliases;
  private SpecFile.@Nullable Rustc rustc;
  private int lastHeadLine;

  private SpecReader(SourceFile file, Vocabulary vocabulary, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    models = new ModelParser(vocabulary);
    notes = new LineNotes(models, diagnostics);
    claimParser = new ClaimParser(models, notes.names());
  }

  /**
   * Reads the comments of a file. Files whose name ends in {@code .ev} are event notation, those in
   * {@code .litmus} are litmus tests, all others Rust.
   *
   * @param diagnostics receives everything that is wrong; the result leaves that out
   */
  public static SpecFile read(SourceFile file, Vocabulary vocabulary, Diagnostics diagnostics) {
    return new SpecReader(file, vocabulary, diagnostics).read();
  }

  private SpecFile read() {
    lastHeadLine = Comments.hasShebang(file) ? 1 : 0;
    Comments.Result comments = Comments.find(file, Comments.Language.of(file));
    for (Span comment : comments.lines()) {
      if (comment.text().startsWith("//~")) {
        note(behind(comment));
      }
    }
    for (Span comment : comments.lines()) {
      boolean inHead = comment.start() < comments.firstItem();
      if (comment.text().startsWith("//@")) {
        directive(comment, inHead);
      } else if (comment.text().startsWith("//!") && inHead) {
        lastHeadLine = comment.line();
      }
    }
    ignored.sort(Comparator.comparingInt(Span::start));
    claims.addAll(notes.expectations());
    Claims all = new Claims(claims);
    new ConflictCheck(all, diagnostics).run();
    return new SpecFile(
        file,
        memories == null ? List.of() : memories,
        aliases == null ? List.of() : aliases,
        all,
        settings,
        rustc,
        List.copyOf(notes.names().values()),
        ignored,
        new SpecFile.HeadLayout(measured, lastHeadLine));
  }

  /** A comment without its three marks. */
  private Span behind(Span comment) {
    return file.span(comment.start() + 3, comment.end());
  }

  private void note(Span text) {
    if (ForeignDirectives.isAnnotation(text.text())) {
      ignored.add(text);
    } else {
      notes.read(text);
    }
  }

  private void directive(Span comment, boolean inHead) {
    DirectiveText text = new DirectiveText(behind(comment));
    try {
      boolean revision = text.accept("[");
      while (revision && !text.accept("]")) {
        if (text.word().text().isEmpty() && !text.accept(",")) {
          throw text.malformed("expected a revision and `]`");
        }
      }
      Span key = text.word();
      if (ForeignDirectives.isKey(key.text())) {
        ignored.add(text.span());
        if (key.text().equals("edition") && comment.text().contains("2024")) {
          diagnostics.add(
              Diagnostic.warning(
                  "T0112",
                  "read as edition 2021: in 2024 some temporaries are dropped earlier",
                  text.span()));
        }
      } else if (!isKey(key.text())) {
        throw unknownKey(key);
      } else if (revision) {
        throw DirectiveText.error(
            "T0102", "`" + key.text() + "` does not depend on a revision", text.span(), null);
      } else if (!inHead) {
        throw DirectiveText.error(
            "T0109",
            "this directive comes after the start of the program",
            text.span(),
            "directives stand before the first item or statement");
      } else {
        read(key, text);
      }
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
    }
    if (inHead) {
      lastHeadLine = comment.line();
    }
  }

  private void read(Span key, DirectiveText text) {
    switch (key.text()) {
      case "memory" -> {
        if (memories != null) {
          throw repeated(key);
        }
        memories = selection(text, Vocabulary.Domain.MEMORY);
      }
      case "alias" -> {
        if (aliases != null) {
          throw repeated(key);
        }
        aliases = selection(text, Vocabulary.Domain.ALIAS);
      }
      case "expect" -> claim(claimParser.expect(text));
      case "outcomes" -> claim(claimParser.outcomes(text));
      case "executions" -> claim(claimParser.executions(text));
      case "condition" -> claim(claimParser.condition(text));
      case "differ" -> claim(claimParser.differ(text));
      case "rustc" -> {
        if (rustc != null) {
          throw repeated(key);
        }
        rustc = rustc(text);
      }
      default -> setting(settingKey(key.text()), key, text);
    }
  }

  private List<ModelId> selection(DirectiveText text, Vocabulary.Domain domain) {
    text.expect(":", "behind the directive's name");
    List<ModelId> selected = models.list(text, domain);
    text.expectEnd();
    return selected;
  }

  private void claim(Claim claim) {
    claims.add(claim);
    if (claim.table() == null) {
      measured.add(claim.span().line());
    }
  }

  private static SpecFile.Rustc rustc(DirectiveText text) {
    text.expect(":", "behind the directive's name");
    boolean accepts = text.acceptWord("yes");
    if (!accepts && !text.acceptWord("no")) {
      throw text.malformed("expected `yes` or `no (why)`");
    }
    String rest = text.rest().text();
    boolean reason = rest.length() > 2 && rest.startsWith("(") && rest.endsWith(")");
    if (!reason && !(accepts && rest.isEmpty())) {
      throw text.malformed("expected the reason in parentheses");
    }
    String why = reason ? rest.substring(1, rest.length() - 1).strip() : "";
    return new SpecFile.Rustc(accepts, why, text.span());
  }

  private void setting(SettingKey setting, Span key, DirectiveText text) {
    if (settings.containsKey(setting)) {
      throw repeated(key);
    }
    text.expect(":", "behind the directive's name");
    Span value = text.word();
    List<String> allowed = setting.choices();
    if (allowed.isEmpty()) {
      long number = ClaimParser.number(value.text());
      if (number < 1 || number > Setting.LARGEST) {
        throw DirectiveText.error(
            "T0102", "expected a number from 1 to " + Setting.LARGEST, value, null);
      }
      settings.put(setting, new Setting(setting, Long.toString(number), text.span()));
    } else if (allowed.contains(value.text())) {
      settings.put(setting, new Setting(setting, value.text(), text.span()));
    } else {
      String message = "`" + setting.key() + "` cannot be `" + value.text() + "`";
      String help = "it is one of " + String.join(", ", allowed);
      throw DirectiveText.error("T0102", message, value, help);
    }
    text.expectEnd();
  }

  private static SpecException repeated(Span key) {
    return DirectiveText.error("T0107", "`" + key.text() + "` was given before", key, null);
  }

  private static SpecException unknownKey(Span key) {
    if (key.text().isEmpty()) {
      return DirectiveText.error("T0101", "expected the name of a directive", key, null);
    }
    List<String> keys =
        Stream.concat(OTHER_KEYS.stream(), Arrays.stream(SettingKey.values()).map(SettingKey::key))
            .toList();
    String near = Suggestion.nearest(key.text(), keys);
    return DirectiveText.error(
        "T0101",
        "unknown directive `" + key.text() + "`",
        key,
        near == null ? "known are " + String.join(", ", keys) : "did you mean `" + near + "`?");
  }

  private static boolean isKey(String key) {
    return OTHER_KEYS.contains(key)
        || Arrays.stream(SettingKey.values()).anyMatch(setting -> setting.key().equals(key));
  }

  private static SettingKey settingKey(String key) {
    return Arrays.stream(SettingKey.values())
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
