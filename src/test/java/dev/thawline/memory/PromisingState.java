package dev.thawline.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A state of the view machine with promises, as memory-models.md, A4 and A7, writes it down: ranks
 * and views, no execution graph. Locations are numbers.
 */
final class PromisingState {
  static final int NOBODY = -1;

  /** A message; its place in the list of its location is its rank. */
  static final class Message {
    final int id;
    final int value;
    int[] view;

    /** An update reads from it: nothing comes between. */
    boolean closed;

    /** Whose promise it is; nobody's once it has been kept. */
    int owner;

    /** The operation that wrote it. */
    String author;

    /** Whether it came while its thread certified. */
    boolean fresh;

    Message(int id, int value, int[] view, int owner, String author, boolean fresh) {
      this.id = id;
      this.value = value;
      this.view = view;
      this.owner = owner;
      this.author = author;
      this.fresh = fresh;
    }

    Message copy() {
      Message copy = new Message(id, value, view.clone(), owner, author, fresh);
      copy.closed = closed;
      return copy;
    }
  }

  final List<List<Message>> memory = new ArrayList<>();
  final int[] next;
  final int[][] current;
  final int[][] acquirable;
  final int[][] released;
  final int[] fences;
  final Map<String, Integer> registers = new TreeMap<>();

  /** By operation that reads: the message. */
  final Map<String, Integer> sources = new TreeMap<>();

  int ids;

  PromisingState(int threads, int locations) {
    next = new int[threads];
    current = new int[threads][locations];
    acquirable = new int[threads][locations];
    released = new int[threads][locations];
    fences = new int[locations];
    for (int x = 0; x < locations; x++) {
      List<Message> messages = new ArrayList<>();
      messages.add(new Message(ids++, 0, new int[locations], NOBODY, "init", false));
      memory.add(messages);
    }
  }

  private PromisingState(PromisingState other) {
    for (List<Message> messages : other.memory) {
      List<Message> copies = new ArrayList<>();
      messages.forEach(message -> copies.add(message.copy()));
      memory.add(copies);
    }
    next = other.next.clone();
    current = copy(other.current);
    acquirable = copy(other.acquirable);
    released = copy(other.released);
    fences = other.fences.clone();
    registers.putAll(other.registers);
    sources.putAll(other.sources);
    ids = other.ids;
  }

  private static int[][] copy(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }

  PromisingState copy() {
    return new PromisingState(this);
  }

  /** Puts a message at a rank: every rank from there on is one more, in every view. */
  Message insert(int location, int rank, int value, int owner, String author, boolean fresh) {
    shift(fences, location, rank);
    for (int t = 0; t < next.length; t++) {
      shift(current[t], location, rank);
      shift(acquirable[t], location, rank);
      shift(released[t], location, rank);
    }
    memory.forEach(list -> list.forEach(message -> shift(message.view, location, rank)));
    Message message = new Message(ids++, value, new int[fences.length], owner, author, fresh);
    memory.get(location).add(rank, message);
    return message;
  }

  private static void shift(int[] view, int location, int rank) {
    if (view[location] >= rank) {
      view[location]++;
    }
  }

  static void join(int[] view, int[] other) {
    for (int x = 0; x < view.length; x++) {
      view[x] = Math.max(view[x], other[x]);
    }
  }

  static int[] with(int[] view, int location, int rank) {
    int[] more = view.clone();
    more[location] = Math.max(more[location], rank);
    return more;
  }

  /** Whether a thread has a promise to keep. */
  boolean promises(int thread, @Nullable Integer location) {
    return count(thread, location) > 0;
  }

  long count(int thread, @Nullable Integer location) {
    long count = 0;
    for (int x = 0; x < memory.size(); x++) {
      if (location == null || location == x) {
        count += memory.get(x).stream().filter(message -> message.owner == thread).count();
      }
    }
    return count;
  }

  /** Equal only for equal states; the order in which messages came does not count. */
  String key() {
    StringBuilder out = new StringBuilder();
    Map<Integer, String> places = places();
    for (List<Message> messages : memory) {
      for (Message m : messages) {
        out.append(m.value).append(m.closed ? "!" : ".").append(m.owner).append(m.author);
        out.append(m.fresh).append(Arrays.toString(m.view));
      }
      out.append(';');
    }
    out.append(Arrays.toString(next)).append(Arrays.deepToString(current));
    out.append(Arrays.deepToString(acquirable)).append(Arrays.deepToString(released));
    out.append(Arrays.toString(fences)).append(registers);
    sources.forEach((read, id) -> out.append(read).append('<').append(places.get(id)));
    return out.toString();
  }

  private Map<Integer, String> places() {
    Map<Integer, String> places = new TreeMap<>();
    for (int x = 0; x < memory.size(); x++) {
      for (int rank = 0; rank < memory.get(x).size(); rank++) {
        places.put(memory.get(x).get(rank).id, x + "#" + rank);
      }
    }
    return places;
  }

  /** The execution: reads-from and modification order, values with them. */
  String execution() {
    StringBuilder out = new StringBuilder();
    Map<Integer, String> places = places();
    for (List<Message> messages : memory) {
      messages.forEach(m -> out.append(m.author).append('=').append(m.value).append(' '));
      out.append(';');
    }
    sources.forEach((read, id) -> out.append(read).append('<').append(places.get(id)).append(' '));
    return out.toString();
  }
}
