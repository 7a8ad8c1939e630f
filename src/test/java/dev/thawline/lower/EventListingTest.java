package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.EventListing;
import dev.thawline.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of each example program, as a person reads them. */
class EventListingTest {
  static List<Path> examples() {
    return Programs.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eventsOfEachLineAreThoseOnRecord(Path example) throws IOException {
    String listing =
        EventListing.render(RustFrontEnd.compile(Programs.read(example), new Diagnostics()));
    Path golden =
        Path.of("src/test/resources/rust/events")
            .resolve(example.getFileName().toString().replace(".rs", ".txt"));
    if (Boolean.getBoolean("thawline.bless")) {
      Files.writeString(golden, listing);
    }
    assertThat(golden).exists();
    assertThat(listing).isEqualTo(Files.readString(golden));
  }
}
