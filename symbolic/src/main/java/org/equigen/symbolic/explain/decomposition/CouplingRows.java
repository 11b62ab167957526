package org.equigen.symbolic.explain.decomposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.symbolic.decomposition.ClebschGordan;
import org.equigen.symbolic.decomposition.Coupling;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.notation.ScaledRow;
import org.equigen.symbolic.number.Rational;

/**
 * Clebsch-Gordan tensors row by row: each component of a part of the product in terms of {@code u_i
 * v_j}, scaled so that the rows are orthonormal where they can be.
 *
 * @param tensors the tensors
 */
record CouplingRows(ClebschGordan tensors) {
  /**
   * One copy of a part.
   *
   * @param coupling the part
   * @param copy its number, from 1
   * @param copies how many there are
   * @param rows one per component, with columns {@code i * dimension of v + j}
   */
  record Part(Coupling coupling, int copy, int copies, List<ScaledRow> rows) {
    /** For example {@code 2e}, or {@code 8 #2} where there are several. */
    String name() {
      return coupling.irrep().name() + (copies == 1 ? "" : " #" + copy);
    }

    /** The name, and the coordinates where they are not those of the name. */
    String described() {
      return name() + coordinates(coupling.irrep());
    }
  }

  /** For example {@code (1,0), coordinates of V}, or {@code (1,0)} where these are its own. */
  static String described(Irrep irrep) {
    return irrep.name() + coordinates(irrep);
  }

  private static String coordinates(Irrep irrep) {
    String term = irrep.term().toString();
    return irrep.term().isScalar() || term.equals(irrep.name()) ? "" : ", coordinates of " + term;
  }

  /** All irreducible representations that are named, each in its coordinates once. */
  List<Irrep> irreps() {
    Stream<Irrep> parts = tensors.couplings().stream().map(Coupling::irrep);
    return Stream.concat(Stream.of(tensors.left(), tensors.right()), parts).distinct().toList();
  }

  /** All parts. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Coupling coupling : tensors.couplings()) {
      List<Coupling> same = tensors.couplings(coupling.irrep());
      parts.add(new Part(coupling, same.indexOf(coupling) + 1, same.size(), rows(coupling)));
    }
    return parts;
  }

  private List<ScaledRow> rows(Coupling coupling) {
    List<Rational> norms = norms();
    List<ScaledRow> rows = new ArrayList<>();
    for (int i = 0; i < coupling.irrep().dimension(); i++) {
      Rational norm = tensors.orthogonal() ? coupling.irrep().squaredNorms().get(i) : Rational.ONE;
      rows.add(
          ScaledRow.of(
              tensors.field(), coupling.projection().row(i), coupling.scale(), norm, norms));
    }
    return rows;
  }

  private List<Rational> norms() {
    Irrep left = tensors.left();
    Irrep right = tensors.right();
    if (!tensors.orthogonal()) {
      return Collections.nCopies(left.dimension() * right.dimension(), Rational.ONE);
    }
    List<Rational> norms = new ArrayList<>();
    for (Rational a : left.squaredNorms()) {
      right.squaredNorms().forEach(b -> norms.add(a.multiply(b)));
    }
    return norms;
  }

  /** The index of u in a column. */
  int left(int column) {
    return column / tensors.right().dimension();
  }

  /** The index of v in a column. */
  int right(int column) {
    return column % tensors.right().dimension();
  }

  /** For example {@code 1e*1e = 0e + 1e + 2e}. */
  String formula() {
    List<String> names = new ArrayList<>();
    for (Irrep irrep : tensors.couplings().stream().map(Coupling::irrep).distinct().toList()) {
      int copies = tensors.couplings(irrep).size();
      names.add((copies == 1 ? "" : copies + "x") + irrep.name());
    }
    return "%s*%s = %s".formatted(tensors.left(), tensors.right(), String.join(" + ", names));
  }

  /** For example {@code 9 = 1 + 3 + 5}. */
  String dimensions() {
    return tensors.left().dimension() * tensors.right().dimension()
        + " = "
        + tensors.couplings().stream()
            .map(coupling -> Integer.toString(coupling.irrep().dimension()))
            .collect(Collectors.joining(" + "));
  }
}
