package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.tensor.TensorName;

/**
 * A solved basis as text, exact and readable.
 *
 * <p>First the definition, then {@code size rows columns}, {@code degree d} of the field and {@code
 * proof prime nullity verified}, then for each map a line {@code map entries}, an optional line
 * {@code name}, a tab-separated text and LaTeX name, and one line {@code row column value} per
 * entry; over a number field a value is {@code degree} integers. The last line is {@code digest}
 * and the SHA-256 of everything before it.
 */
final class BasisFile {
  private BasisFile() {}

  /** The whole file. */
  static String write(String definition, IntertwinerBasis basis) {
    StringBuilder text = new StringBuilder(definition).append('\n');
    Certificate proof = basis.certificate();
    int degree = basis.field().degree();
    text.append("size %d %d\n".formatted(basis.rows(), basis.columns()));
    text.append("degree %d\n".formatted(degree));
    text.append("proof %d %d %d\n".formatted(proof.prime(), proof.nullity(), proof.verified()));
    for (Intertwiner map : basis.elements()) {
      text.append("map ").append(map.size()).append('\n');
      map.name()
          .ifPresent(
              name ->
                  text.append("name\t")
                      .append(name.text())
                      .append('\t')
                      .append(name.latex())
                      .append('\n'));
      for (int e = 0; e < map.size(); e++) {
        text.append(map.rows()[e]).append(' ').append(map.columns()[e]).append(' ');
        for (int k = 0; k < degree; k++) {
          text.append(map.values()[e * degree + k]).append(k == degree - 1 ? '\n' : ' ');
        }
      }
    }
    String digest = BasisKey.digest(text.toString());
    return text.append("digest ").append(digest).append('\n').toString();
  }

  /**
   * Reads the file back; empty if it is damaged or belongs to another definition.
   *
   * @param field of the entries of a map unless they are rational
   */
  static Optional<IntertwinerBasis> read(
      String text, String definition, NumberField field, Term in, Term out) {
    int tail = text.lastIndexOf("digest ");
    boolean intact =
        tail > 0
            && text.startsWith(definition + "\n")
            && text.substring(tail)
                .equals("digest " + BasisKey.digest(text.substring(0, tail)) + "\n");
    if (!intact) {
      return Optional.empty();
    }
    Iterator<String> lines = text.substring(definition.length() + 1, tail).lines().iterator();
    String[] size = lines.next().split(" ", -1);
    int degree = Integer.parseInt(lines.next().substring("degree ".length()));
    String[] proof = lines.next().split(" ", -1);
    int nullity = Integer.parseInt(proof[2]);
    List<Intertwiner> maps = new ArrayList<>();
    for (int i = 0; i < nullity; i++) {
      maps.add(map(lines, degree));
    }
    return Optional.of(
        new IntertwinerBasis(
            in,
            out,
            Integer.parseInt(size[1]),
            Integer.parseInt(size[2]),
            degree == 1 ? NumberField.Q : field,
            maps,
            new Certificate(Long.parseLong(proof[1]), nullity, Integer.parseInt(proof[3]))));
  }

  private static Intertwiner map(Iterator<String> lines, int degree) {
    int count = Integer.parseInt(lines.next().substring("map ".length()));
    int[] rows = new int[count];
    int[] columns = new int[count];
    long[] values = new long[count * degree];
    Optional<TensorName> name = Optional.empty();
    for (int e = 0; e < count; ) {
      String line = lines.next();
      if (line.startsWith("name\t")) {
        String[] parts = line.split("\t", -1);
        name = Optional.of(new TensorName(parts[1], parts[2]));
      } else {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        rows[e] = Integer.parseInt(line, 0, first, 10);
        columns[e] = Integer.parseInt(line, first + 1, second, 10);
        int at = second + 1;
        for (int k = 0; k < degree; k++) {
          int end = line.indexOf(' ', at);
          end = end < 0 ? line.length() : end;
          values[e * degree + k] = Long.parseLong(line, at, end, 10);
          at = end + 1;
        }
        e++;
      }
    }
    return new Intertwiner(name, rows, columns, values);
  }
}
