package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.explain.format.JsonText;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.solver.EquivariantBasis;
import org.equigen.symbolic.solver.Intertwiner;
import org.equigen.symbolic.tensor.TensorName;
import org.jspecify.annotations.Nullable;

/**
 * A basis as JSON.
 *
 * <pre>
 * {"group":"SO+(1,3)","in":"V","out":"V","rows":4,"columns":4,"dimension":1,
 *  "certificate":{"prime":2147483629,"verified":true,
 *   "independent":{"dimension":1,"formula":"Weyl's character formula, D2"}},
 *  "basis":[{"name":"delta(a,b)","entries":[[0,0,"1"],[1,1,"1"],[2,2,"1"],[3,3,"1"]],
 *   "meaning":"copies the input","formula":"y(a) = x(a)","symmetry":null}],
 *  "fields":["Q"],"algebra":{"dimension":6,"generators":3,"brackets":["[A2,A1]", ...]}}
 * </pre>
 *
 * <p>Rows and columns count from 0. Entries are sorted by row, then column; maps by their first
 * entry. Values are {@code "p/q"} in lowest terms, or {@code "p"}, over number fields sums such as
 * {@code "1-2*sqrt(5)"}. The prime is the largest one that a block of the basis was proven with;
 * {@code independent} is the dimension by a character formula, or null where none is known. The
 * text is written as it is made, so its size is no limit.
 */
public final class BasisJson {
  private final Appendable out;

  private BasisJson(Appendable out) {
    this.out = out;
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
    text("{\"group\":", basis.group().name());
    text(",\"in\":", basis.in().toString());
    text(",\"out\":", basis.out().toString());
    number(",\"rows\":", Dimension.of(basis.group(), basis.out()));
    number(",\"columns\":", Dimension.of(basis.group(), basis.in()));
    number(",\"dimension\":", basis.dimension());
    number(",\"certificate\":{\"prime\":", Certificates.prime(basis));
    out.append(",\"verified\":true,\"independent\":");
    independent(Certificates.independent(basis));
    out.append("},\n\"basis\":[");
    String separator = "\n";
    IdentityHashMap<Intertwiner, MapReading> readings = MapReading.ofAll(basis);
    for (PlacedMap map : PlacedMap.all(basis)) {
      out.append(separator);
      map(map, readings.get(map.map()));
      separator = ",\n";
    }
    out.append("],\n\"fields\":[");
    fields(basis);
    out.append("],\"algebra\":");
    algebra(AlgebraSummary.of(basis.group()));
    out.append("}\n");
  }

  private void fields(EquivariantBasis basis) throws IOException {
    Set<String> names = new TreeSet<>();
    basis.blocks().values().forEach(block -> names.add(block.field().toString()));
    String separator = "";
    for (String name : names) {
      text(separator, name);
      separator = ",";
    }
  }

  private void algebra(Optional<AlgebraSummary> algebra) throws IOException {
    if (algebra.isEmpty()) {
      out.append("null");
      return;
    }
    number("{\"dimension\":", algebra.get().dimension());
    number(",\"generators\":", algebra.get().generators());
    out.append(",\"brackets\":[");
    String separator = "";
    for (String bracket : algebra.get().brackets()) {
      text(separator, bracket);
      separator = ",";
    }
    out.append("]}");
  }

  private void independent(Optional<IndependentDimension> count) throws IOException {
    if (count.isEmpty()) {
      out.append("null");
      return;
    }
    number("{\"dimension\":", count.get().dimension());
    text(",\"formula\":", count.get().formula());
    out.append('}');
  }

  private void map(PlacedMap placed, @Nullable MapReading reading) throws IOException {
    Optional<String> name = placed.map().name().map(TensorName::text);
    if (name.isPresent()) {
      text("{\"name\":", name.get());
    } else {
      out.append("{\"name\":null");
    }
    out.append(",\"entries\":[");
    for (int k = 0; k < placed.map().size(); k++) {
      number(k == 0 ? "[" : ",[", placed.row(k));
      number(",", placed.column(k));
      text(",", placed.value(k));
      out.append(']');
    }
    out.append(']');
    if (reading != null) {
      MapReadingJson.append(reading, out);
    }
    out.append('}');
  }

  private void number(String before, long value) throws IOException {
    out.append(before).append(Long.toString(value));
  }

  private void text(String before, String value) throws IOException {
    out.append(before);
    JsonText.append(out, value);
  }
}
