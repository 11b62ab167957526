package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.decomposition.discovery.DiscoveredIrreps;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.InvariantCache;
import org.equigen.symbolic.invariant.InvariantSolver;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.store.DiskCache;
import org.equigen.symbolic.store.Forgery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random declarations, one cache folder: what is read equals what is computed, and nothing that is
 * read is ever rejected. Many declarations agree in all but one detail, names included.
 */
class CachedAgainstFreshTest {
  private static final int DECLARATIONS = 500;
  private static final long SEED = 20_261_129;

  /** Maps between larger spaces take long. */
  private static final int MOST_UNKNOWNS = 256;

  private static final List<String> NAMED =
      List.of(
          "trivial(1)",
          "trivial(2)",
          "trivial(3)",
          "trivial(4)",
          "SO(2)",
          "SO(3)",
          "O(2)",
          "O(3)",
          "O(1,1)",
          "lorentz",
          "O(1,3)",
          "SL(2)",
          "SU(2)",
          "U(2)",
          "Sp(4)",
          "GL(2)",
          "S(2)",
          "S(3)",
          "S(4)",
          "Z(3)",
          "Z(4)",
          "A(4)",
          "D(3)",
          "scaling(2)",
          "parity",
          "SO(2) x S(2)");

  /** Names of declared groups, some taken. */
  private static final List<String> NAMES = List.of("x", "SO(2)", "trivial(2)", "y\"\ndimension 3");

  private static final List<NumberField> FIELDS =
      List.of(NumberField.Q, NumberField.Q, NumberField.gaussian(), NumberField.quadratic(5));

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);

  /** Something to compute, and its result as text or the code of its diagnostic. */
  @FunctionalInterface
  private interface Declaration {
    String with(BasisCache bases, InvariantCache invariants);

    default String result(BasisCache bases, InvariantCache invariants) {
      try {
        return with(bases, invariants);
      } catch (DiagnosticException e) {
        return String.valueOf(e.getMessage());
      }
    }
  }

  @Test
  @Tag("slow")
  void cachedAndFreshResultsAreEqual() throws IOException {
    Map<String, Integer> different = new HashMap<>();
    List<String> log =
        Forgery.logged(
            () -> {
              for (int number = 0; number < DECLARATIONS; number++) {
                Declaration declaration = declaration();
                String fresh = declaration.result(BasisCache.none(), InvariantCache.none());
                String cached =
                    declaration.result(
                        new DiskCache(folder, Duration.ZERO),
                        InvariantCache.in(folder, Duration.ZERO));
                assertThat(cached).as("declaration %d, seed %d", number, SEED).isEqualTo(fresh);
                different.merge(fresh, 1, Integer::sum);
              }
            });
    assertThat(log).as("seed %d", SEED).isEmpty();
    assertThat(different.size()).isBetween(DECLARATIONS / 5, DECLARATIONS * 4 / 5);
    assertThat(Forgery.names(folder).stream().map(CachedAgainstFreshTest::ending).distinct())
        .hasSize(3);
  }

  private static String ending(String name) {
    return name.substring(name.indexOf('.'));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Declaration declaration() {
    Group group = random.nextInt(3) == 0 ? GroupNames.parse(any(NAMED)) : declared();
    return switch (random.nextInt(4)) {
      case 0 -> invariants(group, Representation.of(term(group, 1)), 1 + random.nextInt(2));
      case 1 -> irreps(group, group.field().isReal());
      default -> basis(group, term(group, 2), term(group, 2));
    };
  }

  private static Declaration basis(Group group, Term in, Term out) {
    long unknowns = Dimension.of(group, in) * Dimension.of(group, out);
    Term domain = unknowns > MOST_UNKNOWNS ? Term.SCALAR : in;
    return (bases, _) -> Terms.text(new IntertwinerSolver(bases).solve(group, domain, out));
  }

  private static Declaration invariants(Group group, Representation on, int degree) {
    return (bases, invariants) ->
        new InvariantSolver(new IntertwinerSolver(bases), invariants, SolverProgress.silent())
            .ring(group, on, degree)
            .module()
            .toString();
  }

  private static Declaration irreps(Group group, boolean real) {
    return (bases, _) -> {
      DiscoveredIrreps catalogue = new DiscoveredIrreps(new IntertwinerSolver(bases), group, real);
      StringBuilder text = new StringBuilder();
      for (int k = 1; k <= catalogue.count(3); k++) {
        text.append(catalogue.get(k).name()).append(catalogue.get(k).term().factors()).append('\n');
      }
      return text.toString();
    };
  }

  /** A group of few small matrices. */
  private Group declared() {
    int size = 1 + random.nextInt(3);
    NumberField field = any(FIELDS);
    boolean split = size > 1 && random.nextBoolean();
    boolean bare = random.nextInt(3) == 0; // then nothing but its size tells it from others
    List<Matrix<Algebraic>> algebra = new ArrayList<>();
    List<Matrix<Algebraic>> discrete = new ArrayList<>();
    for (int k = bare ? 0 : random.nextInt(2); k > 0; k--) {
      algebra.add(split ? diagonal(field, size) : rotation(field, size));
    }
    for (int k = bare ? 0 : random.nextInt(3); k > 0; k--) {
      discrete.add(split ? signs(field, size) : cycle(field, size));
    }
    List<Component> blocks =
        split ? List.of(new Component("a", random.nextInt(size), 1)) : List.of();
    return new DeclaredGroup(any(NAMES), size, field, algebra, discrete, blocks);
  }

  private Matrix<Algebraic> diagonal(NumberField field, int size) {
    Matrix.Builder<Algebraic> matrix = Matrix.builder(field, size, size);
    for (int i = 0; i < size; i++) {
      matrix.add(i, i, Algebraic.of(random.nextInt(3) - 1));
    }
    return matrix.build();
  }

  private Matrix<Algebraic> rotation(NumberField field, int size) {
    int first = random.nextInt(size);
    int second = random.nextInt(size);
    Algebraic one = random.nextBoolean() ? Algebraic.ONE : field.generator();
    return Matrix.<Algebraic>builder(field, size, size)
        .add(first, second, one)
        .add(second, first, Algebraic.of(-1))
        .build();
  }

  private Matrix<Algebraic> signs(NumberField field, int size) {
    Matrix.Builder<Algebraic> matrix = Matrix.builder(field, size, size);
    for (int i = 0; i < size; i++) {
      matrix.add(i, i, Algebraic.of(random.nextBoolean() ? 1 : -1));
    }
    return matrix.build();
  }

  private Matrix<Algebraic> cycle(NumberField field, int size) {
    int shift = random.nextInt(size);
    return Matrix.<Algebraic>permutation(field, size, i -> (i + shift) % size)
        .multiply(signs(field, size));
  }

  private Term term(Group group, int most) {
    if (random.nextBoolean()) {
      return Term.vector();
    }
    List<Factor> factors = new ArrayList<>();
    for (int k = random.nextInt(most + 1); k > 0; k--) {
      factors.add(factor(group));
    }
    return new Term(factors);
  }

  private Factor factor(Group group) {
    Representation vector = Representation.of(Term.vector());
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Factor.Vector();
      case 2 -> new Factor.Dual(new Factor.Vector());
      case 3 -> new Factor.Symmetric(2, vector);
      case 4 -> new Factor.Conjugate(new Factor.Vector());
      case 5 -> group.dimension() > 1 ? new Factor.Alternating(2, vector) : new Factor.Vector();
      case 6 -> group.components().isEmpty() ? new Factor.Vector() : block(group);
      default -> whole(group);
    };
  }

  private Factor block(Group group) {
    Component block = any(group.components());
    return new Factor.Component(block.name(), block.offset(), block.size());
  }

  /** V in other coordinates, by a name that says nothing of them. */
  private Factor whole(Group group) {
    int size = group.dimension();
    Matrix.Builder<Algebraic> inclusion = Matrix.builder(NumberField.Q, size, size);
    Matrix.Builder<Algebraic> projection = Matrix.builder(NumberField.Q, size, size);
    List<Rational> norms = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long scale = 1L + random.nextInt(2);
      inclusion.add(i, i, Algebraic.of(scale));
      projection.add(i, i, Algebraic.of(Rational.ONE.divide(Rational.of(scale))));
      norms.add(Rational.of(scale * scale));
    }
    return new Factor.Subspace(
        "W",
        Representation.of(Term.vector()),
        NumberField.Q,
        inclusion.build(),
        projection.build(),
        norms);
  }
}
