package dev.thawline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** Records with methods that the build spells out behave as the compiler's. */
class PlainRecordsTest {
  private static final String TOOL = "src/main/build/PlainRecords.java";

  /** A component of each kind. */
  record Everything(
      boolean flag,
      byte small,
      char letter,
      short few,
      int number,
      long many,
      float rough,
      double fine,
      String text,
      List<String> list) {}

  record Nothing() {}

  record Own(int value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Own that && value % 10 == that.value % 10;
    }

    @Override
    public int hashCode() {
      return value % 10;
    }
  }

  @TempDir Path folder;
  private @Nullable URLClassLoader loader;

  @AfterEach
  void close() throws IOException {
    if (loader != null) {
      loader.close();
    }
  }

  @BeforeEach
  void spellOut() throws IOException, InterruptedException {
    // This class too, as toString asks it for the names of the others.
    for (Class<?> each :
        List.of(PlainRecordsTest.class, Everything.class, Nothing.class, Own.class)) {
      Path file = folder.resolve(each.getName().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(each));
    }
    String classes =
        ClassReader.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-cp", classes, TOOL, folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** The constructor of the record whose methods are spelled out. */
  private Constructor<?> plain(Class<?> type) throws IOException, ReflectiveOperationException {
    URL[] places = {folder.toUri().toURL()};
    loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    Class<?> plain = loader.loadClass(type.getName());
    assertThat(plain).isNotSameAs(type);
    return accessible(plain);
  }

  private static Constructor<?> accessible(Class<?> type) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor;
  }

  /** Each differs from the first in one component; floating-point numbers where that is subtle. */
  private static List<Object[]> values() {
    Object[] first = {
      true, (byte) -3, 'x', (short) 300, 70_000, 5_000_000_000L, 0.0f, Double.NaN, "a", List.of("b")
    };
    Object[] others = {
      false, (byte) 3, 'y', (short) -300, -70_000, 705_032_704L, -0.0f, -0.0, "c", List.of()
    };
    List<Object[]> values = new ArrayList<>(List.of(first, first.clone()));
    for (int i = 0; i < first.length; i++) {
      Object[] changed = first.clone();
      changed[i] = others[i];
      values.add(changed);
    }
    Object[] nothing = first.clone();
    nothing[8] = null;
    nothing[9] = null;
    values.add(nothing);
    return values;
  }

  @Test
  void hashAndEqualityAreThoseOfTheCompiler() throws IOException, ReflectiveOperationException {
    Constructor<?> plain = plain(Everything.class);
    Constructor<?> made = accessible(Everything.class);
    for (Object[] one : values()) {
      assertThat(plain.newInstance(one).hashCode()).isEqualTo(made.newInstance(one).hashCode());
      for (Object[] other : values()) {
        assertThat(plain.newInstance(one).equals(plain.newInstance(other)))
            .isEqualTo(made.newInstance(one).equals(made.newInstance(other)));
      }
      assertThat(plain.newInstance(one)).isNotEqualTo(null).isNotEqualTo(made.newInstance(one));
      assertThat(plain.newInstance(one)).hasToString(made.newInstance(one).toString());
    }
  }

  @Test
  void nothingIsLinkedAtRunTime() throws IOException {
    for (Class<?> each : List.of(Everything.class, Nothing.class)) {
      assertThat(dynamicCalls(bytes(each))).containsOnly("hashCode", "equals", "toString");
      Path file = folder.resolve(each.getName().replace('.', '/') + ".class");
      assertThat(dynamicCalls(Files.readAllBytes(file))).containsOnly("toString");
    }
  }

  private static List<String> dynamicCalls(byte[] type) {
    List<String> calls = new ArrayList<>();
    new ClassReader(type).accept(new DynamicCalls(calls), 0);
    return calls;
  }

  @Test
  void noComponentsAndOwnMethodsAreFine() throws IOException, ReflectiveOperationException {
    Constructor<?> nothing = plain(Nothing.class);
    assertThat(nothing.newInstance()).isEqualTo(nothing.newInstance()).isNotEqualTo("");
    assertThat(nothing.newInstance().hashCode()).isEqualTo(new Nothing().hashCode());
    Constructor<?> own = plain(Own.class);
    assertThat(own.newInstance(13)).isEqualTo(own.newInstance(23)).isNotEqualTo(own.newInstance(4));
    assertThat(own.newInstance(13).hashCode()).isEqualTo(3);
  }
}
