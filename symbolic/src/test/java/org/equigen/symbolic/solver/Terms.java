package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;

/** Short spellings for tests. */
final class Terms {
  private Terms() {}

  static Term tensor(int vectors, int duals) {
    List<Factor> factors = new ArrayList<>();
    for (int i = 0; i < vectors; i++) {
      factors.add(new Factor.Vector());
    }
    for (int i = 0; i < duals; i++) {
      factors.add(new Factor.Dual(new Factor.Vector()));
    }
    return new Term(factors);
  }

  static ClassicalGroup connected(int p, int q) {
    return new ClassicalGroup(Family.SPECIAL_ORTHOGONAL_CONNECTED, p, q);
  }

  static ClassicalGroup special(int p, int q) {
    return new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, p, q);
  }

  static ClassicalGroup orthogonal(int p, int q) {
    return new ClassicalGroup(Family.ORTHOGONAL, p, q);
  }

  static ClassicalGroup symplectic(int size) {
    return new ClassicalGroup(Family.SYMPLECTIC, size, 0);
  }

  static ClassicalGroup linear(int size) {
    return new ClassicalGroup(Family.SPECIAL_LINEAR, size, 0);
  }

  /** Everything about a basis. */
  static String text(IntertwinerBasis basis) {
    StringBuilder text = new StringBuilder();
    text.append(basis.rows()).append(' ').append(basis.columns()).append(' ');
    text.append(basis.field()).append(' ').append(basis.certificate()).append('\n');
    for (Intertwiner map : basis.elements()) {
      text.append(map.name()).append(' ').append(map.size()).append(' ');
      text.append(Arrays.toString(map.rows())).append(Arrays.toString(map.columns()));
      text.append(map.values()).append('\n');
    }
    return text.toString();
  }
}
