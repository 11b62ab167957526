package org.equigen.symbolic.group.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/** Uniform elements of a small finite group, which are listed exactly. */
final class FiniteSampler implements ElementSampler {
  private final List<DenseMatrix> elements = new ArrayList<>();

  /** Lists the elements of a group without Lie algebra generators. */
  FiniteSampler(Group group) {
    Matrix<Algebraic> identity = Matrix.identity(group.field(), group.dimension());
    List<Matrix<Algebraic>> found = new ArrayList<>(List.of(identity));
    Set<Matrix<Algebraic>> seen = new HashSet<>(found);
    List<Matrix<Algebraic>> steps = group.discrete();
    for (int at = 0; at < found.size(); at++) {
      for (Matrix<Algebraic> step : steps) {
        Matrix<Algebraic> element = step.multiply(found.get(at));
        if (seen.add(element)) {
          found.add(element);
        }
      }
    }
    found.forEach(element -> elements.add(DenseMatrix.of(group.field(), element)));
  }

  @Override
  public DenseMatrix next(RandomGenerator random) {
    return elements.get(random.nextInt(elements.size()));
  }
}
