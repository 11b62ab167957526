package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.explain.format.JsonText;
import org.equigen.symbolic.explain.meaning.IndexSymmetry;
import org.equigen.symbolic.explain.meaning.IndexSymmetry.Exchange;
import org.equigen.symbolic.explain.meaning.IndexSymmetry.YoungType;
import org.equigen.symbolic.explain.meaning.Meaning;

/**
 * The last keys of a map in JSON: what it means and its symmetry.
 *
 * <pre>
 * ,"meaning":"the transposed input","formula":"y(a,b) = x(b,a)",
 *  "symmetry":{"symmetric":[],"antisymmetric":[["a","b"]],
 *   "exchanges":[{"pairs":[["a","b"],["c","d"]],"sign":1}],
 *   "young":[{"indices":["a","b","c"],"shape":[2,1]}]}
 * </pre>
 */
final class MapReadingJson {
  private final Appendable out;

  private MapReadingJson(Appendable out) {
    this.out = out;
  }

  static void append(MapReading reading, Appendable out) throws IOException {
    new MapReadingJson(out).append(reading);
  }

  private void append(MapReading reading) throws IOException {
    Optional<String> words = reading.meaning().map(Meaning::words);
    optional(",\"meaning\":", words.filter(text -> !text.isEmpty()));
    Optional<String> formula = reading.meaning().map(Meaning::formula);
    optional(",\"formula\":", formula.filter(text -> !text.isEmpty()));
    out.append(",\"symmetry\":");
    if (reading.symmetry().isEmpty()) {
      out.append("null");
      return;
    }
    symmetry(reading.symmetry().get());
  }

  private void optional(String key, Optional<String> value) throws IOException {
    out.append(key);
    if (value.isPresent()) {
      JsonText.append(out, value.get());
    } else {
      out.append("null");
    }
  }

  private void symmetry(IndexSymmetry symmetry) throws IOException {
    out.append("{\"symmetric\":");
    list(symmetry.symmetric(), this::letters);
    out.append(",\"antisymmetric\":");
    list(symmetry.antisymmetric(), this::letters);
    out.append(",\"exchanges\":");
    list(symmetry.exchanges(), this::exchange);
    out.append(",\"young\":");
    list(symmetry.types(), this::type);
    out.append('}');
  }

  private void letters(List<String> letters) throws IOException {
    list(letters, letter -> JsonText.append(out, letter));
  }

  private void exchange(Exchange exchange) throws IOException {
    out.append("{\"pairs\":");
    list(List.of(exchange.first(), exchange.second()), this::letters);
    out.append(",\"sign\":%d}".formatted(exchange.sign()));
  }

  private void type(YoungType type) throws IOException {
    out.append("{\"indices\":");
    letters(type.indices());
    out.append(",\"shape\":");
    list(type.shape(), row -> out.append(Integer.toString(row)));
    out.append('}');
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  private <T> void list(List<T> values, Writer<T> writer) throws IOException {
    out.append('[');
    for (Iterator<T> rest = values.iterator(); rest.hasNext(); ) {
      writer.write(rest.next());
      out.append(rest.hasNext() ? "," : "");
    }
    out.append(']');
  }
}
