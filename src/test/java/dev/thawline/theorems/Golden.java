package dev.thawline.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the searches found, one file a test and size; {@code -Dthawline.bless=true} writes them. A
 * copy for people is left under {@code target/theorems}.
 */
public final class Golden {
  /** How far the searches go; the profile {@code thorough} sets 5. */
  public static final int SIZE = Surveys.SIZE;

  private static final Path FOLDER = Path.of("src", "test", "resources", "theorems");
  private static final Path FOR_PEOPLE = Path.of("target", "theorems");

  private Golden() {}

  /** Compares what was found with the file of that name and of this size. */
  public static void check(String name, String actual) {
    compare(name, name + "-" + SIZE + ".txt", actual);
  }

  /** The same for a search that goes equally far under every profile. */
  public static void checkAtAnySize(String name, String actual) {
    compare(name, name + ".txt", actual);
  }

  private static void compare(String name, String file, String actual) {
    try {
      Files.createDirectories(FOR_PEOPLE);
      Files.writeString(FOR_PEOPLE.resolve(name + ".txt"), actual);
      if (Boolean.getBoolean("thawline.bless")) {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(file), actual);
      }
      assertThat(actual).as(file).isEqualTo(Files.readString(FOLDER.resolve(file)));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
