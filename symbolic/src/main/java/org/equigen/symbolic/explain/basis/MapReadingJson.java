package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.explain.format.JsonWriter;
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
  private final JsonWriter json;

  MapReadingJson(JsonWriter json) {
    this.json = json;
  }

  void write(MapReading reading) throws IOException {
    Optional<String> words = reading.meaning().map(Meaning::words);
    json.key("meaning").value(words.filter(text -> !text.isEmpty()));
    Optional<String> formula = reading.meaning().map(Meaning::formula);
    json.key("formula").value(formula.filter(text -> !text.isEmpty()));
    json.key("symmetry");
    if (reading.symmetry().isEmpty()) {
      json.nothing();
    } else {
      symmetry(reading.symmetry().get());
    }
  }

  private void symmetry(IndexSymmetry symmetry) throws IOException {
    json.open('{').key("symmetric").list(symmetry.symmetric(), json::texts);
    json.key("antisymmetric").list(symmetry.antisymmetric(), json::texts);
    json.key("exchanges").list(symmetry.exchanges(), this::exchange);
    json.key("young").list(symmetry.types(), this::type).close('}');
  }

  private void exchange(Exchange exchange) throws IOException {
    json.open('{').key("pairs").list(List.of(exchange.first(), exchange.second()), json::texts);
    json.key("sign").value(exchange.sign()).close('}');
  }

  private void type(YoungType type) throws IOException {
    json.open('{').key("indices").texts(type.indices());
    json.key("shape").numbers(type.shape()).close('}');
  }
}
