package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The parser: one class a group of rules, all over the same tokens. */
public final class Parser {
  private TokenStream tokens;
  private final TypeParser types = new TypeParser(this);
  private final GenericsParser generics = new GenericsParser(this);
  private final PatternParser patterns = new PatternParser(this);
  private final ExpressionParser expressions = new ExpressionParser(this);
  private final BlockParser blocks = new BlockParser(this);
  private final MacroParser macros = new MacroParser(this);
  private final MacroExpander expander = new MacroExpander(this);
  private final ItemParser items = new ItemParser(this);

  private Parser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /**
   * The items of a file. What is wrong goes to {@code diagnostics}; the rest is parsed all the
   * same, so that several errors are found at once.
   */
  public static List<Item> parse(SourceFile file, Diagnostics diagnostics) {
    Parser parser = new Parser(new TokenStream(Lexer.tokens(file, diagnostics), diagnostics));
    return parser.items.file();
  }

  TokenStream tokens() {
    return tokens;
  }

  /** The items of another file; the macros that it defines stay in sight. */
  List<Item> items(SourceFile file) {
    List<Item> found = new ArrayList<>();
    TokenStream others =
        new TokenStream(Lexer.tokens(file, tokens.diagnostics()), tokens.diagnostics());
    within(others, () -> found.addAll(items.file()));
    return found;
  }

  /** Parses with other tokens for a while. */
  void within(TokenStream others, Runnable rule) {
    TokenStream outer = tokens;
    tokens = others;
    try {
      rule.run();
    } finally {
      tokens = outer;
    }
  }

  TypeParser types() {
    return types;
  }

  GenericsParser generics() {
    return generics;
  }

  PatternParser patterns() {
    return patterns;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  BlockParser blocks() {
    return blocks;
  }

  MacroParser macros() {
    return macros;
  }

  MacroExpander expander() {
    return expander;
  }

  ItemParser items() {
    return items;
  }
}
