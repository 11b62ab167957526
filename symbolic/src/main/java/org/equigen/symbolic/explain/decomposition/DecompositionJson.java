package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.character.CharacterTableJson;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.explain.notation.ScaledRow;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * A decomposition as JSON; docs/decomposition.md describes the keys.
 *
 * <pre>
 * {"kind":"decomposition","version":2,"group":"SO(3)","representation":"V^2","dimension":9,"over":"R","orthonormal":true,
 *  "parameters":3,"denseParameters":81,"mapMultiplications":9,
 *  "changeMultiplications":{"staged":19,"dense":81},
 *  "components":[
 *  {"irreducible":"0e","dimension":1,"type":"R","multiplicity":1,"parameters":1,
 *   "from":{"0e*V":1},"squaredNorms":["1"]}, ...],
 *  "changeOfBasis":null,"characterTable":null}
 * </pre>
 */
final class DecompositionJson {
  private final Decomposition decomposition;
  private final DecompositionFigures figures;
  private final JsonWriter json;

  DecompositionJson(Decomposition decomposition, Appendable out) {
    this.decomposition = decomposition;
    figures = new DecompositionFigures(decomposition);
    json = new JsonWriter(out);
  }

  void write(boolean changeOfBasis, Optional<CharacterTable> characters) throws IOException {
    json.begin("decomposition").key("group").value(decomposition.group().name());
    json.key("representation").value(decomposition.representation().toString());
    json.key("dimension").value(decomposition.dimension());
    json.key("over").value(decomposition.real() ? "R" : "C");
    json.key("orthonormal").value(decomposition.orthonormal()).line();
    json.key("parameters").value(decomposition.endomorphisms());
    json.key("denseParameters").value(figures.dense());
    json.key("mapMultiplications").value(figures.mapMultiplications());
    json.key("changeMultiplications").open('{');
    json.key("staged").value(decomposition.multiplications());
    json.key("dense").value(figures.dense()).close('}').line();
    json.key("components").open('[');
    for (IsotypicComponent part : decomposition.components()) {
      json.line();
      component(part);
    }
    json.close(']').line().key("changeOfBasis");
    if (changeOfBasis) {
      changeOfBasis();
    } else {
      json.nothing();
    }
    json.line().key("characterTable");
    if (characters.isPresent()) {
      CharacterTableJson.write(characters.get(), json);
    } else {
      json.nothing();
    }
    json.finish();
  }

  private void component(IsotypicComponent part) throws IOException {
    Irrep irrep = part.irrep();
    json.open('{').key("irreducible").value(irrep.name());
    json.key("dimension").value(irrep.dimension());
    json.key("type").value(irrep.type().name());
    json.key("multiplicity").value(part.multiplicity());
    json.key("parameters").value(DecompositionFigures.parameters(part));
    json.key("from").open('{');
    for (Map.Entry<String, Integer> source : figures.sources(part).entrySet()) {
      json.key(source.getKey()).value(source.getValue());
    }
    json.close('}').key("squaredNorms").open('[');
    for (Rational norm : irrep.squaredNorms()) {
      json.value(norm.toString());
    }
    json.close(']').close('}');
  }

  private void changeOfBasis() throws IOException {
    NumberField field = decomposition.field();
    json.open('{').key("field").field(field).key("scales").open('[');
    for (Algebraic scale : decomposition.scales()) {
      json.value(field.text(scale));
    }
    json.close(']').line().key("rows").open('[');
    Matrix<Algebraic> projection = decomposition.projection();
    List<ChangeOfBasis.Coordinate> all = new ChangeOfBasis(decomposition).all();
    for (ChangeOfBasis.Coordinate one : all) {
      json.line().open('{').key("irreducible").value(one.irrep());
      json.key("copy").value(one.copy()).key("component").value(one.component());
      json.key("entries").open('[');
      for (Matrix.Entry<Algebraic> entry : projection.row(one.number())) {
        json.open('[').value(entry.column()).value(field.text(entry.value())).close(']');
      }
      json.close(']').key("orthonormal");
      if (decomposition.orthonormal()) {
        row(one.row());
      } else {
        json.nothing();
      }
      json.close('}');
    }
    json.close(']').close('}');
  }

  private void row(ScaledRow row) throws IOException {
    json.open('{').key("factor").value(row.factor().text()).key("entries").open('[');
    for (ScaledRow.Entry entry : row.entries()) {
      json.open('[').value(entry.column()).value(entry.value().text()).close(']');
    }
    json.close(']').close('}');
  }
}
