package dev.thawline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pages that the command line writes, for those who look at them. */
public final class GalleryPages {
  /** What a spec says that nobody may take for markup. */
  public static final List<String> HOSTILE =
      List.of(
          "</script><script>window.broken = 1</script>",
          "<img src=x onerror='window.broken = 2'>",
          "{{witness}} ${svg} $1 \\u003cb-roken>",
          "<!-- <b-roken> & &lt; ]]> \u202e\u2028 \ud83d\ude80");

  private GalleryPages() {}

  /** Of a thread with forty borrows and reads of one location, of which the last is rejected. */
  public static Path ofLongExecution(Path folder) throws IOException {
    StringBuilder spec = new StringBuilder("p = heap 1\nm = &mut p\nX = atomic 0\n");
    for (int i = 0; i < 13; i++) {
      spec.append("r").append(i).append(" = & m\nrd r").append(i).append("\n");
    }
    spec.append("T1: a = & m\nT1: rd a\nT1: X := 1 rel\n");
    spec.append("T2: X == 1 acq\nT2: b = & m\nT2: rd b\nT2: wr p\nT2: rd r3\n");
    return page(folder, "long.ev", spec.toString(), "sc", "none,sb");
  }

  /** Of a program whose texts are {@link #HOSTILE}. */
  public static Path ofHostileSpec(Path folder) throws IOException {
    StringBuilder spec = new StringBuilder();
    HOSTILE.forEach(text -> spec.append("//! ").append(text.replace("\u2028", "")).append('\n'));
    spec.append("fn main() {\n    let mut x = 1u8;\n    let p = &raw mut x;\n");
    spec.append("    let m = unsafe { &mut *p };\n");
    for (String text : HOSTILE) {
      spec.append("    *m = { /* ").append(text).append(" */ 2 };\n");
    }
    spec.append("    unsafe { *p = 3; }\n    *m = 4; // ").append(HOSTILE.get(0)).append("\n}\n");
    return page(folder, "a <b-roken> &amp; $1.rs", spec.toString(), "sc", "none,sb");
  }

  private static Path page(Path folder, String name, String text, String memory, String models)
      throws IOException {
    Shell shell = new Shell(folder);
    String spec = shell.spec(name, text);
    Path out = folder.resolve("out");
    shell
        .run("diff", spec, "-m", memory, "-a", models, "--out", out.toString(), "--emit", "html")
        .hasStatus(ExitStatus.UNEXPECTED);
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
    }
  }
}
