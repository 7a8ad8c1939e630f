package dev.thawline.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model with its parameters: the names and values of models-timestamps.md, 2.4 and 2.5, in small
 * letters with hyphens; the first value is the default.
 */
record ReferenceModel(String base, Map<String, String> values) {
  private static final List<String> KERNEL =
      List.of(
          "load-retag=check|init-only|none",
          "retag-src=check|skip-if-active",
          "uniq-read-frozen=noop|unfreeze",
          "tagkind=value|type",
          "two-phase=shared|unique",
          "raw-write=unfreezes|strict",
          "cell-barrier=no|yes",
          // Races are not for the monitors: these two say nothing here.
          "retag-is-access=no|yes",
          "retag-access=no|yes");
  private static final List<String> PARTIAL = List.of("check=cvis|fvis|origin", "stack=global|hb");
  private static final Map<String, List<String>> KNOWN = known();

  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put("sb2018", KERNEL);
    known.put("sb2018-single", with(KERNEL, PARTIAL));
    known.put(
        "sb2018-frontier",
        with(
            with(KERNEL, PARTIAL),
            List.of("frozen=state|hb-lenient|hb-strict", "refreeze=add|literal")));
    known.put(
        "sb2018-separate",
        with(KERNEL, List.of("clock=every-retag|shr-retag|epoch", "match=order|member")));
    known.put(
        "lwc",
        List.of(
            "cell=keep-own|inherit",
            "cell-read=exempt|check",
            "reborrow=inherit|fresh",
            "observe=message|latest",
            "cmp=total|not-after|before",
            "punned-load=now|time-of-mut",
            "mut=none|stack",
            "two-phase=shared|unique",
            "retag-is-access=no|yes",
            "retag-access=no|yes"));
    return known;
  }

  private static List<String> with(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Whether the document's section 2.3 or 2.5 defines a model of this id. */
  static boolean isKnown(String base) {
    return KNOWN.containsKey(base);
  }

  /**
   * Reads {@code id:name=value:name=value}.
   *
   * @throws IllegalArgumentException for what the document does not know
   */
  static ReferenceModel parse(String id) {
    String[] parts = id.split(":", -1);
    List<String> known = KNOWN.get(parts[0]);
    if (known == null) {
      throw new IllegalArgumentException("the reference knows no model `" + parts[0] + "`");
    }
    Map<String, List<String>> choices = new TreeMap<>();
    Map<String, String> values = new TreeMap<>();
    for (String parameter : known) {
      String[] both = parameter.split("=", -1);
      List<String> words = List.of(both[1].split("\\|", -1));
      choices.put(both[0], words);
      values.put(both[0], words.get(0));
    }
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] both = part.split("=", -1);
      String name = both[0].equals("frozen-state") ? "frozen" : both[0];
      List<String> words = choices.get(name);
      if (words == null || both.length != 2 || !words.contains(both[1])) {
        throw new IllegalArgumentException(
            "the reference knows no `" + part + "` of `" + parts[0] + "`");
      }
      values.put(name, both[1]);
    }
    return new ReferenceModel(parts[0], values);
  }

  /** Whether a parameter has this value; never where the model has no such parameter. */
  boolean is(String name, String value) {
    return value.equals(values.get(name));
  }

  /** The first event at which this model says undefined behaviour. */
  Verdict judge(EventPath path) {
    if (base.equals("lwc")) {
      Verdict clock = new LastWriteClock(this, path).verdict();
      return is("mut", "stack")
          ? Verdict.earlier(clock, Kernel.withoutSharedRules(this, path).verdict())
          : clock;
    }
    return is("frozen", "hb-lenient") || is("frozen", "hb-strict")
        ? new FreezeAxiom(this, path).verdict()
        : new Kernel(this, path).verdict();
  }
}
