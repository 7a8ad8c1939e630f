package dev.thawline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The arrows of the design: each line may use the lines below it; packages on one line never see
 * each other.
 */
class ArchitectureTest {
  private static final List<List<String>> LINES =
      List.of(
          List.of("cli"),
          List.of("report", "check"),
          List.of("compare", "replay"),
          List.of("explore"),
          List.of("machine", "memory", "race", "alias"),
          List.of("event", "view", "model"),
          List.of("lower", "litmus", "notation"),
          List.of("rust"),
          List.of("spec"),
          List.of("program"),
          List.of("source"));

  /** The same for the parts of {@code report}; what is in none of them may use all. */
  private static final List<List<String>> REPORT =
      List.of(
          List.of("page"),
          List.of("json", "trace"),
          List.of("picture", "why"),
          List.of("witness", "check", "catalogue"),
          List.of("run"),
          List.of("text"));

  private static final String ROOT = "dev.thawline";
  private static final String REPORT_ROOT = "dev.thawline.report";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.thawline");

  @TestFactory
  List<DynamicTest> packagesUseOnlyTheLinesBelow() {
    return arrows(ROOT, LINES);
  }

  @TestFactory
  List<DynamicTest> partsOfReportUseOnlyTheLinesBelow() {
    return arrows(REPORT_ROOT, REPORT);
  }

  private static List<DynamicTest> arrows(String root, List<List<String>> lines) {
    List<DynamicTest> tests = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (String name : lines.get(line)) {
        List<String> forbidden = new ArrayList<>(List.of(root));
        for (int other = 0; other <= line; other++) {
          for (String target : lines.get(other)) {
            if (!target.equals(name)) {
              forbidden.add(root + "." + target + "..");
            }
          }
        }
        String part = root + "." + name + "..";
        tests.add(DynamicTest.dynamicTest(name, () -> keepsFrom(part, forbidden)));
      }
    }
    return tests;
  }

  private static void keepsFrom(String part, List<String> forbidden) {
    noClasses()
        .that()
        .resideInAPackage(part)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void everyPackageStandsOnALine() {
    assertThat(parts(ROOT)).hasSameElementsAs(names(LINES));
    assertThat(parts(REPORT_ROOT)).hasSameElementsAs(names(REPORT));
  }

  private static List<String> names(List<List<String>> lines) {
    return lines.stream().flatMap(List::stream).toList();
  }

  /** The packages right below one. */
  private static Set<String> parts(String root) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.getPackageName().startsWith(root + ".")) {
        found.add(type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0]);
      }
    }
    return found;
  }
}
