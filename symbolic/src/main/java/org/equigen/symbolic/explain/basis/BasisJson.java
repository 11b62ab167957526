package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.tensor.TensorName;
import org.jspecify.annotations.Nullable;

/**
 * A basis as JSON.
 *
 * <pre>
 * {"kind":"basis","version":2,"group":"SO+(1,3)","in":"V","out":"V","rows":4,"columns":4,"dimension":1,
 *  "certificate":{"prime":2147483629,"verified":true,
 *   "independent":{"dimension":1,"formula":"Weyl's character formula, D2"}},
 *  "basis":[{"name":"delta(a,b)","entries":[[0,0,"1"],[1,1,"1"],[2,2,"1"],[3,3,"1"]],
 *   "meaning":"copies the input","formula":"y(a) = x(a)","symmetry":null}],
 *  "fields":[{"name":"Q","generator":"0","minimalPolynomial":[0,1]}],
 *  "algebra":{"dimension":6,"generators":3,"brackets":["[A2,A1]", ...]}}
 * </pre>
 *
 * <p>Rows and columns count from 0. Entries are sorted by row, then column; maps by their first
 * entry. Values are {@code "p/q"} in lowest terms, or {@code "p"}, over number fields sums such as
 * {@code "1-2*sqrt(5)"}. The prime is the largest one that a block of the basis was proven with;
 * {@code independent} is the dimension by a character formula, or null where none is known. The
 * text is written as it is made, so its size is no limit.
 */
public final class BasisJson {
  private final JsonWriter json;

  private BasisJson(Appendable out) {
    json = new JsonWriter(out);
  }

  /**
   * Writes a basis, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(EquivariantBasis basis, Appendable out) throws IOException {
    new BasisJson(out).write(basis);
  }

  private void write(EquivariantBasis basis) throws IOException {
    json.begin("basis").key("group").value(basis.group().name());
    json.key("in").value(basis.in().toString()).key("out").value(basis.out().toString());
    json.key("rows").value(Dimension.of(basis.group(), basis.out()));
    json.key("columns").value(Dimension.of(basis.group(), basis.in()));
    json.key("dimension").value(basis.dimension()).line();
    certificate(basis);
    json.line().key("basis");
    IdentityHashMap<Intertwiner, MapReading> readings = MapReading.ofAll(basis);
    json.lines(PlacedMap.all(basis), map -> map(map, readings.get(map.map())));
    json.line().key("fields").list(fields(basis), json::field);
    json.key("algebra");
    AlgebraSummary.write(AlgebraSummary.of(basis.group()), json);
    json.finish();
  }

  private static List<NumberField> fields(EquivariantBasis basis) {
    return basis.blocks().values().stream()
        .map(IntertwinerBasis::field)
        .distinct()
        .sorted(Comparator.comparing(NumberField::toString))
        .toList();
  }

  private void certificate(EquivariantBasis basis) throws IOException {
    json.key("certificate").open('{').key("prime").value(Certificates.prime(basis));
    json.key("verified").value(true).key("independent");
    independent(Certificates.independent(basis));
    json.close('}');
  }

  private void independent(Optional<IndependentDimension> count) throws IOException {
    if (count.isEmpty()) {
      json.nothing();
      return;
    }
    json.open('{').key("dimension").value(count.get().dimension());
    json.key("formula").value(count.get().formula()).close('}');
  }

  private void map(PlacedMap placed, @Nullable MapReading reading) throws IOException {
    json.open('{').key("name").value(placed.map().name().map(TensorName::text));
    json.key("entries").open('[');
    for (int k = 0; k < placed.map().size(); k++) {
      json.open('[').value(placed.row(k)).value(placed.column(k)).value(placed.value(k)).close(']');
    }
    json.close(']');
    if (reading != null) {
      new MapReadingJson(json).write(reading);
    }
    json.close('}');
  }
}
