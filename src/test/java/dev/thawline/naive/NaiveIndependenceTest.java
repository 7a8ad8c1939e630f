package dev.thawline.naive;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.thawline.event.Clock;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The naive explorer computes everything itself. What is common to both could be wrong in both
 * unnoticed.
 */
class NaiveIndependenceTest {
  /** How a program is to be explored is common to both. */
  private static final List<Class<?>> QUESTION = List.of(Settings.class, Watcher.class);

  private static final List<Class<?>> CLOCKS =
      List.of(ExecutionGraph.class, MemoryEvent.class, Clock.class);

  @Test
  void theNaiveExplorerUsesNothingOfTheFastOne() {
    DescribedPredicate<JavaClass> fast =
        resideInAnyPackage("dev.thawline.explore..", "dev.thawline.memory..", "dev.thawline.race..")
            .and(not(QUESTION))
            .or(DescribedPredicate.not(not(CLOCKS)));
    noClasses()
        .that()
        .resideInAPackage("dev.thawline.naive")
        .and()
        .haveSimpleNameNotEndingWith("Test")
        .and()
        .doNotBelongToAnyOf(FastFacts.class, ReductionMutationsTest.class)
        .should()
        .dependOnClassesThat(fast)
        .check(new ClassFileImporter().importPackages("dev.thawline.naive"));
  }

  /** Neither one of these classes nor a part of one. */
  private static DescribedPredicate<JavaClass> not(List<Class<?>> classes) {
    return DescribedPredicate.describe(
        "none of " + classes,
        type ->
            classes.stream()
                .noneMatch(
                    one ->
                        type.getName().equals(one.getName())
                            || type.getName().startsWith(one.getName() + "$")));
  }
}
