package dev.thawline.spec;

import java.util.List;

/** A few ids; {@code sb2018-frontier} takes {@code check}, whose default is {@code cvis}. */
final class TestVocabulary implements Vocabulary {
  @Override
  public Answer identify(Domain domain, String id) {
    if (known(domain).contains(id)) {
      return new Known(id);
    }
    if (domain == Domain.ALIAS && id.startsWith("sb2018-frontier:")) {
      return switch (id.substring("sb2018-frontier:".length())) {
        case "check=cvis" -> new Known("sb2018-frontier");
        case "check=origin" -> new Known(id);
        default -> new Rejected("sb2018-frontier has no such parameter", "try check=origin");
      };
    }
    return new Rejected("unknown " + domain.words() + " `" + id + "`", null);
  }

  @Override
  public List<String> known(Domain domain) {
    return domain == Domain.MEMORY
        ? List.of("sc", "rc11", "tso")
        : List.of("sb2018", "sb2018-frontier", "tb", "none");
  }

  @Override
  public List<String> group(Domain domain, String name) {
    return domain == Domain.ALIAS && name.equals("all") ? known(domain) : List.of();
  }
}
