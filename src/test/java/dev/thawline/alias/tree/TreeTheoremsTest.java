package dev.thawline.alias.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModels;
import dev.thawline.theorems.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every theorem holds today, is false under the mutants that it names, and saw what it saw before.
 */
class TreeTheoremsTest {
  /** The root and two tags: enough for every counterexample that there is. */
  private static final int BY_VERSION_NODES = 3;

  private static final TreeTheorem SPURIOUS_READ = new SpuriousAccess(false);
  private static final TreeTheorem SPURIOUS_WRITE = new SpuriousAccess(true);

  private static final TreeTheorem INVARIANTS = new Invariants();
  private static final List<TreeTheorem> TABLE = List.of(new Idempotence(), new Evolution());
  private static final TreeTheorem READS_COMMUTE = new ReadsCommute();
  private static final TreeTheorem NOALIAS = new ProtectedNoalias();
  private static final TreeTheorem COLLECTION = new CollectionUnseen();

  /** Each mutant is there because of a theorem; every theorem is tested on its mutants below. */
  @Test
  void everyMutantIsNoticed() {
    List<TreeTheorem> all = new ArrayList<>(TABLE);
    all.addAll(Canonicalisation.all());
    all.addAll(
        List.of(INVARIANTS, READS_COMMUTE, NOALIAS, SPURIOUS_READ, SPURIOUS_WRITE, COLLECTION));
    Set<String> mutants = new TreeSet<>(TreeOptions.BROKEN.valueNames());
    mutants.remove(TreeOptions.BROKEN.defaultValue());
    assertThat(all).allSatisfy(theorem -> assertThat(theorem.mutants()).isNotEmpty());
    assertThat(all.stream().flatMap(theorem -> theorem.mutants().stream())).containsAll(mutants);
  }

  @Test
  void invariants() {
    check("tree-invariants", List.of(INVARIANTS));
  }

  @Test
  void table() {
    check("tree-table", TABLE);
  }

  @Test
  void readsCommute() {
    check("tree-reads-commute", List.of(READS_COMMUTE));
  }

  @Test
  void protectedMeansNoalias() {
    check("tree-protected-noalias", List.of(NOALIAS));
  }

  @Test
  void spuriousAccesses() {
    check("tree-spurious-accesses", List.of(SPURIOUS_READ, SPURIOUS_WRITE));
  }

  @Test
  void canonicalisations() {
    check("tree-canonicalisations", List.copyOf(Canonicalisation.all()));
  }

  @Test
  void tagCollection() {
    check("tree-tag-collection", List.of(COLLECTION));
  }

  /** Models-tree.md, section 10: what V2, V3 and V4 were made for. */
  @Test
  void spuriousAccessesByVersion() {
    StringBuilder text = new StringBuilder();
    List<String> readsUnseen = new ArrayList<>();
    List<String> writesUnseen = new ArrayList<>();
    for (String version : List.of("v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "today")) {
      TreeOptions options = version(version);
      text.append(version).append('\n');
      byVersion(SPURIOUS_READ, options, version, readsUnseen, text);
      byVersion(SPURIOUS_WRITE, options, version, writesUnseen, text);
    }
    assertThat(readsUnseen).containsExactly("v2", "v3", "v4", "v5", "v6", "v7", "today");
    assertThat(writesUnseen).containsExactly("v4", "v5", "v6", "v7", "today");
    Golden.checkAtAnySize("tree-spurious-by-version", text.toString());
  }

  private static void byVersion(
      TreeTheorem theorem,
      TreeOptions options,
      String version,
      List<String> unseen,
      StringBuilder text) {
    Finding finding = theorem.test(options, BY_VERSION_NODES);
    if (finding.violations().isEmpty()) {
      unseen.add(version);
      text.append("  holds: ").append(theorem.claim()).append('\n');
      finding.seen().forEach(line -> text.append("    ").append(line).append('\n'));
    } else {
      text.append("  fails: ").append(theorem.claim()).append('\n');
      text.append("    ").append(finding.violations().get(0)).append('\n');
    }
  }

  private static void check(String name, List<TreeTheorem> theorems) {
    StringBuilder text = new StringBuilder();
    for (TreeTheorem theorem : theorems) {
      text.append(theorem.claim()).append('\n');
      Finding today = theorem.test(options("tb"), Golden.SIZE - 1);
      assertThat(today.violations()).as(theorem.claim()).isEmpty();
      today.seen().forEach(line -> text.append("  ").append(line).append('\n'));
      for (String mutant : theorem.mutants()) {
        Finding broken = theorem.test(options("tb:broken=" + mutant), Golden.SIZE - 1);
        assertThat(broken.violations()).as(theorem.claim() + ", broken=" + mutant).isNotEmpty();
        text.append("  false of tb:broken=").append(mutant).append('\n');
        text.append("    ").append(broken.violations().get(0)).append('\n');
      }
    }
    Golden.check(name, text.toString());
  }

  private static TreeOptions options(String id) {
    AliasModels.Named named = AliasModels.parse(id);
    TreeModel model = new TreeModel();
    return TreeOptions.of(parameter -> model.value(named.canonical(), parameter));
  }

  private static TreeOptions version(String version) {
    Map<String, String> settings = Map.of(TreeVersion.VERSION.name(), version);
    return TreeOptions.of(parameter -> TreeVersion.defaultValue(parameter, settings));
  }
}
