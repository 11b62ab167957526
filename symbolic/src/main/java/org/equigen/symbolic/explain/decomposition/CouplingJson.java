package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import org.equigen.symbolic.decomposition.Coupling;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.explain.notation.ScaledRow;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;

/** Clebsch-Gordan tensors as JSON; docs/decomposition.md describes the keys. */
final class CouplingJson {
  private final Group group;
  private final CouplingRows rows;
  private final JsonWriter json;

  CouplingJson(Group group, CouplingRows rows, Appendable out) {
    this.group = group;
    this.rows = rows;
    json = new JsonWriter(out);
  }

  void write() throws IOException {
    json.begin("clebsch-gordan").key("group").value(group.name());
    irrep("left", rows.tensors().left());
    irrep("right", rows.tensors().right());
    json.key("field").field(rows.tensors().field());
    json.key("orthonormal").value(rows.tensors().orthogonal()).line();
    subspaces();
    json.key("couplings").open('[');
    for (CouplingRows.Part part : rows.parts()) {
      json.line();
      part(part);
    }
    json.close(']').finish();
  }

  private void irrep(String key, Irrep irrep) throws IOException {
    json.key(key).open('{').key("irreducible").value(irrep.name());
    json.key("coordinates").value(irrep.term().toString());
    json.key("dimension").value(irrep.dimension());
    json.key("over").value(irrep.real() ? "R" : "C");
    json.key("type").value(irrep.type().name());
    norms(irrep);
    json.close('}');
  }

  private void norms(Irrep irrep) throws IOException {
    json.key("squaredNorms").open('[');
    for (Rational norm : irrep.squaredNorms()) {
      json.value(norm.toString());
    }
    json.close(']');
  }

  /** What the coordinates mean that are no products of those of V: basis vectors of subspaces. */
  private void subspaces() throws IOException {
    json.key("subspaces").open('[');
    for (Irrep irrep : rows.irreps()) {
      if (irrep.term().factors().size() == 1
          && irrep.term().factors().getFirst() instanceof Factor.Subspace subspace) {
        json.line();
        subspace(subspace);
      }
    }
    json.close(']').line();
  }

  private void subspace(Factor.Subspace subspace) throws IOException {
    json.open('{').key("coordinates").value(subspace.name());
    json.key("within").value(subspace.of().toString());
    json.key("field").field(subspace.field()).key("basis").open('[');
    for (int row = 0; row < subspace.inclusion().rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : subspace.inclusion().row(row)) {
        json.open('[').value(row).value(entry.column());
        json.value(subspace.field().text(entry.value())).close(']');
      }
    }
    json.close(']').close('}');
  }

  private void part(CouplingRows.Part part) throws IOException {
    Coupling coupling = part.coupling();
    NumberField field = rows.tensors().field();
    json.open('{').key("irreducible").value(coupling.irrep().name());
    json.key("coordinates").value(coupling.irrep().term().toString());
    json.key("copy").value(part.copy());
    json.key("dimension").value(coupling.irrep().dimension());
    json.key("type").value(coupling.irrep().type().name());
    norms(coupling.irrep());
    json.key("scale").value(field.text(coupling.scale()));
    json.key("inclusion").open('[');
    for (int row = 0; row < coupling.inclusion().rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : coupling.inclusion().row(row)) {
        json.open('[').value(rows.left(row)).value(rows.right(row)).value(entry.column());
        json.value(field.text(entry.value())).close(']');
      }
    }
    json.close(']').key("orthonormal");
    if (rows.tensors().orthogonal()) {
      orthonormal(part);
    } else {
      json.nothing();
    }
    json.close('}');
  }

  /** {@code [component, i, j, value]}. */
  private void orthonormal(CouplingRows.Part part) throws IOException {
    json.open('[');
    for (int i = 0; i < part.rows().size(); i++) {
      for (ScaledRow.Entry entry : part.rows().get(i).products()) {
        json.open('[').value(i).value(rows.left(entry.column())).value(rows.right(entry.column()));
        json.value(entry.value().text()).close(']');
      }
    }
    json.close(']');
  }
}
