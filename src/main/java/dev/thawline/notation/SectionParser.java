package dev.thawline.notation;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file: which statement belongs to main, before or after the threads, and which to whom.
 */
final class SectionParser {
  private final TokenCursor cursor;
  private final StatementParser statements;
  private final Diagnostics diagnostics;
  private final List<Step> prefix = new ArrayList<>();
  private final List<Step> suffix = new ArrayList<>();
  private @Nullable Span mainEnd;
  private final Map<String, OpenThread> threads = new LinkedHashMap<>();

  /** The thread of the rest of the line, or null. */
  private @Nullable OpenThread line;

  /** The thread of the open block, or null. */
  private @Nullable OpenThread block;

  /** A thread that is being read. */
  private static final class OpenThread {
    final Name header;
    final List<Step> steps = new ArrayList<>();
    Span end;

    OpenThread(Name header) {
      this.header = header;
      this.end = header.span();
    }
  }

  private SectionParser(SourceFile file, Diagnostics diagnostics) {
    this.cursor = new TokenCursor(Lexer.tokens(file, diagnostics));
    this.statements = new StatementParser(cursor);
    this.diagnostics = diagnostics;
  }

  static Sections parse(SourceFile file, Diagnostics diagnostics) {
    return new SectionParser(file, diagnostics).parse();
  }

  private Sections parse() {
    while (cursor.peek().kind() != Token.Kind.FILE_END) {
      try {
        next();
      } catch (SpecException e) {
        e.diagnostics().forEach(diagnostics::add);
        cursor.skipStatement();
      }
    }
    if (block != null) {
      diagnostics.add(Diagnostic.error("T0201", "this block is not closed", block.header.span()));
    }
    List<Sections.ThreadPart> done =
        threads.values().stream()
            .map(thread -> new Sections.ThreadPart(thread.header, thread.steps, thread.end))
            .toList();
    Span end = mainEnd == null ? cursor.peek().span() : mainEnd;
    return new Sections(prefix, done, suffix, end);
  }

  private void next() {
    Token token = cursor.peek();
    Token behind = cursor.peek(1);
    if (token.kind() == Token.Kind.LINE_END) {
      cursor.next();
      line = null;
    } else if (token.is(";")) {
      cursor.next();
    } else if (token.is("}")) {
      cursor.next();
      closeBlock(token);
    } else if (token.kind() == Token.Kind.NAME && behind.is(":")) {
      line = openThread();
    } else if (token.kind() == Token.Kind.NAME && behind.is("{")) {
      OpenThread opened = openThread();
      line = null;
      block = opened;
    } else {
      step();
    }
  }

  private void closeBlock(Token brace) {
    if (block == null) {
      throw TokenCursor.error("T0201", "no block is open here", brace.span(), null);
    }
    block.end = brace.span();
    block = null;
    line = null;
  }

  private OpenThread openThread() {
    Name header = cursor.name("the name of a thread");
    cursor.next();
    if (header.text().equals("main")) {
      throw TokenCursor.error(
          "T0205",
          "main is not spawned",
          header.span(),
          "its statements stand before or after those of the threads, without a name");
    }
    if (block != null) {
      throw TokenCursor.error("T0205", "a thread inside the block of another", header.span(), null);
    }
    if (!suffix.isEmpty()) {
      diagnostics.add(
          Diagnostic.error("T0205", "a thread after statements of main", header.span())
              .withNote(suffix.get(0).span(), "this runs after all threads were joined"));
    }
    return threads.computeIfAbsent(header.text(), name -> new OpenThread(header));
  }

  private void step() {
    Span start = cursor.peek().span();
    cursor.takeNames();
    Statement statement = null;
    try {
      statement = statements.statement();
      cursor.expectStatementEnd();
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
      cursor.skipStatement();
    }
    Span span = start.to(cursor.previous().span());
    add(
        new Step(
            statement, span, cursor.takeNames(), statements.bound(), statements.litmusLocation()));
  }

  private void add(Step step) {
    OpenThread thread = line != null ? line : block;
    if (thread != null) {
      thread.steps.add(step);
      thread.end = step.span().after();
    } else {
      (threads.isEmpty() ? prefix : suffix).add(step);
      mainEnd = step.span().after();
    }
  }
}
