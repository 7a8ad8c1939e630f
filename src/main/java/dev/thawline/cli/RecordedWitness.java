package dev.thawline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.thawline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the token in a JSON report: the one value of keys {@code token}, wherever they stand. The
 * spec is what the outermost {@code file} names; the models are those that the objects with the
 * token name as {@code accepts_model}, {@code rejects_model} or {@code model}.
 */
final class RecordedWitness {
  private static final Set<String> MODELS = Set.of("accepts_model", "rejects_model", "model");

  private final String name;
  private final Map<String, Found> byToken = new LinkedHashMap<>();
  private @Nullable String file;

  /**
   * What stands beside a token.
   *
   * @param file the spec; null where none is named
   */
  private record Found(@Nullable String file, Set<String> models) {}

  private RecordedWitness(String name) {
    this.name = name;
  }

  /**
   * What a report records.
   *
   * @param spec where its spec is now; null for where the report says
   * @throws UsageError if it cannot be read, or has no token, or several
   */
  static ReplayCommand.Recorded read(String name, @Nullable String spec) {
    RecordedWitness found = new RecordedWitness(name);
    found.read();
    if (found.byToken.isEmpty()) {
      throw new UsageError("`" + name + "` has no token: there is no key `token` in it");
    }
    if (found.byToken.size() > 1) {
      throw new UsageError(
          "`" + name + "` has " + found.byToken.size() + " tokens; one of them:" + found.all(spec));
    }
    Map.Entry<String, Found> only = found.byToken.entrySet().iterator().next();
    String from = spec == null ? only.getValue().file() : spec;
    if (from == null) {
      throw new UsageError("`" + name + "` names no spec: thawline replay " + name + " SPEC");
    }
    return new ReplayCommand.Recorded(from, only.getKey(), List.copyOf(only.getValue().models()));
  }

  /** The commands that replay each of them, a line each. */
  private String all(@Nullable String spec) {
    StringBuilder all = new StringBuilder();
    byToken.forEach(
        (token, found) -> {
          String from = spec == null ? found.file() : spec;
          String models = String.join(",", found.models());
          all.append("\n  thawline replay ").append(from == null ? "SPEC" : from);
          all.append(' ').append(token).append(models.isEmpty() ? "" : " -a " + models);
        });
    return all.toString();
  }

  /** What is known of an object whose end has not come yet. */
  private static final class Open {
    final List<String> models = new ArrayList<>();
    @Nullable String token;
  }

  private void read() {
    SourceFile text;
    try {
      text = SourceText.read(new Input(name, Path.of(name)), InputStream.nullInputStream());
    } catch (InvalidPathException e) {
      throw new UsageError("`" + name + "` is no path");
    }
    try (JsonParser json = new JsonFactory().createParser(text.text())) {
      Deque<Open> objects = new ArrayDeque<>();
      for (JsonToken next = json.nextToken(); next != null; next = json.nextToken()) {
        if (next == JsonToken.START_OBJECT) {
          objects.push(new Open());
        } else if (next == JsonToken.END_OBJECT) {
          end(objects.pop());
        } else if (next == JsonToken.VALUE_STRING && !objects.isEmpty()) {
          value(String.valueOf(json.currentName()), json.getText(), objects);
        }
      }
    } catch (JsonProcessingException e) {
      throw new UsageError("`" + name + "` is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UsageError("`" + name + "` cannot be read: " + e.getMessage());
    }
  }

  private void value(String key, String value, Deque<Open> objects) {
    if (key.equals("token")) {
      objects.element().token = value;
    } else if (key.equals("file") && objects.size() == 1) {
      file = value;
    } else if (MODELS.contains(key)) {
      objects.element().models.add(value);
    }
  }

  private void end(Open object) {
    if (object.token != null) {
      byToken
          .computeIfAbsent(object.token, token -> new Found(file, new LinkedHashSet<>()))
          .models()
          .addAll(object.models);
    }
  }
}
