package dev.thawline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.thawline");

  @TestFactory
  List<DynamicTest> packagesUseOnlyTheLinesBelow() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int line = 0; line < LINES.size(); line++) {
      for (String name : LINES.get(line)) {
        List<String> forbidden = new ArrayList<>();
        for (int other = 0; other <= line; other++) {
          for (String target : LINES.get(other)) {
            if (!target.equals(name)) {
              forbidden.add("dev.thawline." + target + "..");
            }
          }
        }
        if (forbidden.isEmpty() || !exists(name)) {
          continue;
        }
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage("dev.thawline." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden.toArray(String[]::new))
                        .check(CLASSES)));
      }
    }
    return tests;
  }

  @Test
  void everyPackageStandsOnALine() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(type -> found.add(topPackage(type.getPackageName() + ".")));
    Set<String> known = new TreeSet<>();
    LINES.forEach(known::addAll);
    assertThat(known).containsAll(found);
  }

  private static String topPackage(String name) {
    int start = "dev.thawline.".length();
    return name.substring(start, name.indexOf('.', start));
  }

  private static boolean exists(String name) {
    return CLASSES.stream()
        .anyMatch(type -> (type.getPackageName() + ".").startsWith("dev.thawline." + name + "."));
  }
}
