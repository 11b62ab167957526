package org.equigen.symbolic.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.tensor.TensorName;

/**
 * The text of a basis, line by line.
 *
 * <p>{@code size rows columns}, {@code degree d} of the field and {@code proof prime nullity
 * verified}, then for each map a line {@code map entries}, an optional line {@code name}, a
 * tab-separated text and LaTeX name, and one line {@code row column value} per entry; over a number
 * field a value is {@code degree} integers.
 *
 * <p>Bases of large maps are written as they are held: after the proof a line {@code orbits number
 * members} and one line {@code coordinate orbit multiplier} for each member; the entries of a map
 * are then lines {@code orbit value}.
 */
final class BasisLines {
  private final BufferedReader lines;
  private int degree;

  /** Reads from lines. */
  BasisLines(BufferedReader lines) {
    this.lines = lines;
  }

  /** How many lines a basis takes, within a few. */
  static long count(IntertwinerBasis basis) {
    long entries = basis.elements().stream().mapToLong(Intertwiner::size).sum();
    return OrbitBasis.shared(basis).map(OrbitBasis::numbers).orElse(entries);
  }

  /** Writes a basis. */
  static void write(IntertwinerBasis basis, Appendable text) throws IOException {
    Certificate proof = basis.certificate();
    text.append("size %d %d\n".formatted(basis.rows(), basis.columns()));
    text.append("degree %d\n".formatted(basis.field().degree()));
    text.append("proof %d %d %d\n".formatted(proof.prime(), proof.nullity(), proof.verified()));
    Optional<OrbitBasis> shared = OrbitBasis.shared(basis);
    if (shared.isPresent()) {
      writeOrbits(shared.get(), text);
    }
    for (int i = 0; i < basis.dimension(); i++) {
      Intertwiner map = basis.elements().get(i);
      int entries = shared.isPresent() ? shared.get().solution(i).size() : map.size();
      text.append("map ").append(Integer.toString(entries)).append('\n');
      if (map.name().isPresent()) {
        TensorName name = map.name().get();
        text.append("name\t%s\t%s\n".formatted(name.text(), name.latex()));
      }
      if (shared.isPresent()) {
        writeSolution(shared.get().solution(i), text);
      } else {
        writeEntries(map, basis.field().degree(), text);
      }
    }
  }

  private static void writeOrbits(OrbitBasis shared, Appendable text) throws IOException {
    text.append("orbits %d %d\n".formatted(shared.orbits(), shared.members()));
    for (int member = 0; member < shared.members(); member++) {
      text.append(Integer.toString(shared.coordinate(member))).append(' ');
      text.append(Integer.toString(shared.orbit(member))).append(' ');
      text.append(Integer.toString(shared.multiplier(member))).append('\n');
    }
  }

  private static void writeSolution(SparseVector solution, Appendable text) throws IOException {
    for (int e = 0; e < solution.size(); e++) {
      text.append(Integer.toString(solution.indices()[e])).append(' ');
      text.append(solution.values().text(e)).append('\n');
    }
  }

  private static void writeEntries(Intertwiner map, int degree, Appendable text)
      throws IOException {
    int[] rows = map.rows();
    int[] columns = map.columns();
    Integers values = map.values();
    for (int e = 0; e < map.size(); e++) {
      text.append(Integer.toString(rows[e])).append(' ');
      text.append(Integer.toString(columns[e]));
      for (int k = 0; k < degree; k++) {
        text.append(' ').append(values.text(e * degree + k));
      }
      text.append('\n');
    }
  }

  /**
   * Reads a basis.
   *
   * @param field of the entries unless they are rational
   */
  IntertwinerBasis read(NumberField field, Term in, Term out) throws IOException {
    long[] size = numbers("size ", 2);
    degree = (int) numbers("degree ", 1)[0];
    long[] proof = numbers("proof ", 3);
    int columns = (int) size[1];
    int dimension = (int) proof[1];
    List<Intertwiner> maps = new ArrayList<>(dimension);
    String next = dimension == 0 ? "" : line();
    if (next.startsWith("orbits ")) {
      readShared(parse(next, "orbits ".length(), 2), columns, dimension, maps);
    } else {
      for (int i = 0; i < dimension; i++) {
        maps.add(map(i == 0 ? next : line()));
      }
    }
    return new IntertwinerBasis(
        in,
        out,
        (int) size[0],
        columns,
        degree == 1 ? NumberField.Q : field,
        maps,
        new Certificate(proof[0], dimension, (int) proof[2]));
  }

  private void readShared(long[] sizes, int columns, int dimension, List<Intertwiner> maps)
      throws IOException {
    int[] coordinates = new int[(int) sizes[1]];
    int[] orbits = new int[coordinates.length];
    int[] multipliers = new int[coordinates.length];
    for (int member = 0; member < coordinates.length; member++) {
      long[] numbers = parse(line(), 0, 3);
      coordinates[member] = (int) numbers[0];
      orbits[member] = (int) numbers[1];
      multipliers[member] = (int) numbers[2];
    }
    List<SparseVector> solutions = new ArrayList<>(dimension);
    List<Optional<TensorName>> names = new ArrayList<>(dimension);
    for (int i = 0; i < dimension; i++) {
      int[] places = new int[(int) numbers("map ", 1)[0]];
      Integers.Builder values = Integers.builder(places.length);
      names.add(fill(places, values));
      solutions.add(new SparseVector(places, values.build()));
    }
    OrbitBasis shared =
        new OrbitBasis(columns, (int) sizes[0], coordinates, orbits, multipliers, solutions);
    for (int i = 0; i < dimension; i++) {
      maps.add(shared.map(i, names.get(i)));
    }
  }

  /** Reads the entries of a solution, after its name if it has one. */
  private Optional<TensorName> fill(int[] places, Integers.Builder values) throws IOException {
    Optional<TensorName> name = Optional.empty();
    for (int e = 0; e < places.length; ) {
      String line = line();
      if (line.startsWith("name\t")) {
        name = Optional.of(name(line));
      } else {
        places[e] = (int) parse(line, 0, 1)[0];
        values.set(e++, line.substring(line.indexOf(' ') + 1));
      }
    }
    return name;
  }

  private Intertwiner map(String head) throws IOException {
    int count = (int) parse(head, "map ".length(), 1)[0];
    int[] rows = new int[count];
    int[] columns = new int[count];
    Integers.Builder values = Integers.builder(count * degree);
    Optional<TensorName> name = Optional.empty();
    for (int e = 0; e < count; ) {
      String line = line();
      if (line.startsWith("name\t")) {
        name = Optional.of(name(line));
      } else {
        long[] place = parse(line, 0, 2);
        rows[e] = (int) place[0];
        columns[e] = (int) place[1];
        int at = line.indexOf(' ', line.indexOf(' ') + 1);
        for (int k = 0; k < degree; k++) {
          int end = k == degree - 1 ? line.length() : line.indexOf(' ', at + 1);
          values.set(e * degree + k, line.substring(at + 1, end));
          at = end;
        }
        e++;
      }
    }
    return new Intertwiner(name, rows, columns, values.build());
  }

  private static TensorName name(String line) {
    String[] parts = line.split("\t", -1);
    return new TensorName(parts[1], parts[2]);
  }

  private long[] numbers(String word, int count) throws IOException {
    return parse(line(), word.length(), count);
  }

  /** The integers of a line, separated by single spaces. */
  private static long[] parse(String line, int first, int count) {
    long[] numbers = new long[count];
    int at = first;
    for (int i = 0; i < count; i++) {
      int space = line.indexOf(' ', at);
      int end = space < 0 ? line.length() : space;
      numbers[i] = Long.parseLong(line, at, end, 10);
      at = end + 1;
    }
    return numbers;
  }

  private String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the file ends early");
    }
    return line;
  }
}
