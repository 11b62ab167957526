package org.equigen.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers of equivariant maps beside numerical ranks over random elements. For groups that are not
 * reductive there is no other formula.
 */
@Tag("oracle")
@Tag("slow")
class RankTest {
  private static final long SEED = 20_261_130L;

  /** So many random elements generate each of the finite groups, with this seed. */
  private static final int ELEMENTS = 8;

  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          E(1)                       | V*V      | V
          E(2)                       | V        | V
          E(2)                       | V*V      | V
          E(2)                       | V        | V'
          E(2)                       | Sym(2,V) | Sym(2,V)
          E(3)                       | V        | V*V
          E(3)                       | V'       | V'
          SE(2)                      | V*V      | V*V
          SE(2)                      | V*V'     | V
          SE(2)                      | Alt(2,V) | V'
          SE(3)                      | V        | V*V
          SE(3)                      | Alt(2,V) | Alt(2,V)
          SE(3)                      | Alt(3,V) | V'
          translations(1)            | V*V      | V*V
          translations(2)            | V*V      | V
          translations(2)            | V        | V*V'
          translations(3)            | V        | Sym(2,V)
          poincare                   | V        | V
          poincare                   | V*V'     | V
          poincare                   | Alt(2,V) | V'
          galilei                    | V        | V
          galilei                    | V        | V*V'
          galilei                    | Sym(2,V) | V
          homogeneous galilei        | V*V      | V
          homogeneous galilei        | V        | V'
          homogeneous galilei        | Sym(2,V) | Alt(2,V)
          scaling(2)                 | V*V'     | V*V'
          scaling(2)                 | V        | V
          GL(2)                      | V*V'     | V*V'
          GL(3)                      | V*V'     | S
          SL(2)                      | V*V      | V*V
          SL(3)                      | V*V      | V'
          SO(3)                      | V*V      | V*V
          SO(3)                      | Sym(3,V) | V
          SO(4)                      | V*V      | V*V
          SO(2,2)                    | V*V      | V*V
          O(3)                       | V*V      | V*V
          O(2,2)                     | V*V      | V*V
          lorentz                    | V*V      | V*V
          lorentz                    | Alt(2,V) | Alt(2,V)
          O(1,3)                     | Alt(2,V) | Alt(2,V)
          conformal(2)               | V*V      | Alt(2,V)
          Sp(4)                      | V*V      | V*V
          Sp(2)                      | V*V*V    | V
          G2                         | V        | V*V
          SO(2)[1,2 of 3]            | V*V      | V
          SO(2) wr S(2)              | V        | V*V
          SO(3) x S(3)               | V        | V*V
          join(lorentz, parity)      | V*V      | V*V
          parity                     | V*V      | V
          D(5)                       | V*V      | V*V
          C(5)                       | V*V*V    | V
          icosahedral                | V*V      | V*V
          octahedral                 | V*V      | V*V*V
          S(4)                       | V*V      | V*V
          S(5)                       | V*V      | V
          A(4)                       | V*V      | V*V
          Z(6)                       | V*V      | V
          cube                       | V*V      | V
          Z(5) : perm(5; (2 3 5 4))  | V*V      | V
          S(3) wr Z(2)               | V        | V*V
          trivial(3)                 | V        | V*V
          """)
  void mapsAreUnknownsLessTheRank(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    GroupSampler sampler = GroupSampler.of(group, SEED);
    List<DMatrixRMaj> domain = new ArrayList<>();
    List<DMatrixRMaj> codomain = new ArrayList<>();
    for (int k = 0; k < ELEMENTS; k++) {
      DMatrixRMaj element = dense(sampler.next());
      domain.add(NumericalRepresentation.of(in, element));
      codomain.add(NumericalRepresentation.of(out, element));
    }

    assertThat(dimension(group, in, out))
        .as("%s, %s -> %s, seed %d", name, in, out, SEED)
        .isEqualTo(NumericalRank.dimension(domain, codomain));
  }

  private long dimension(Group group, String in, String out) {
    return solver
        .solve(group, RepresentationParser.parse(in, group), RepresentationParser.parse(out, group))
        .dimension();
  }

  private static DMatrixRMaj dense(Matrix<Complex> matrix) {
    DMatrixRMaj dense = new DMatrixRMaj(matrix.rows(), matrix.columns());
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Complex> entry : matrix.row(i)) {
        dense.set(i, entry.column(), entry.value().real());
      }
    }
    return dense;
  }

  @Test
  void anElementTooFewIsNoticed() {
    DMatrixRMaj turn = dense(GroupSampler.of(GroupNames.parse("SO(2)"), SEED).next());
    DMatrixRMaj identity = NumericalRepresentation.of("V", CommonOps_DDRM.identity(2));

    assertThat(NumericalRank.dimension(List.of(turn), List.of(turn))).isEqualTo(2);
    assertThat(NumericalRank.dimension(List.of(identity), List.of(identity))).isEqualTo(4);
  }

  @Test
  void singularValuesThatCouldBeEitherAreRefused() {
    DMatrixRMaj nearly = new DMatrixRMaj(new double[][] {{1 + 1e-7, 0}, {0, 3}});

    assertThatThrownBy(
            () -> NumericalRank.dimension(List.of(nearly), List.of(CommonOps_DDRM.identity(2))))
        .isInstanceOf(IllegalStateException.class);
  }
}
