package org.equigen.tests.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * All labels up to 330 dimensions of fifteen groups.
 *
 * <p>Exhaustive: what labels mean, their dimensions, and how they are written. Matrices are built
 * and held to the relations of the algebra, modulo two random primes, for all labels up to a
 * dimension that {@link LabelledGroup} has, and for a few larger ones drawn at random, some of them
 * from those whose tensor power of V is too large; equivariant maps are solved for on labels drawn
 * at random and on the smallest of the latter.
 */
@Tag("slow")
class LabelsTest {
  private static final long SEED = 20_261_130L;

  /** How many labels beyond the exhaustive dimension are built. */
  private static final int LARGER = 2;

  /** How many labels are built in products of smaller ones. */
  private static final int PRODUCTS = 4;

  /** For how many labels maps are solved for, and up to which dimension. */
  private static final int SOLVED = 12;

  private static final int LARGEST_SOLVED = 64;

  @ParameterizedTest
  @FieldSource("org.equigen.tests.label.LabelledGroup#ALL")
  void allLabelsAreKnownWithTheirDimensions(LabelledGroup labelled) {
    Group group = labelled.group();
    for (Weight weight : labelled.weights()) {
      String label = labelled.label(weight);
      assertThat(labelled.weight(label)).isEqualTo(weight);
      switch (Irreducibles.of(group, label)) {
        case Irreducible.Known(BigInteger dimension, Optional<HighestWeight> highest, var _) -> {
          assertThat(dimension).as(label).isEqualTo(labelled.dimension(weight));
          assertThat(highest.orElseThrow().weight()).as(label).isEqualTo(weight);
          assertThat(Irreducibles.label(group, highest.orElseThrow())).isEqualTo(label);
        }
        case Irreducible.Refused(String reason, String _) ->
            throw new AssertionError(label + " is refused: " + reason);
        case Irreducible.Foreign() -> throw new AssertionError(label + " is foreign");
      }
    }
    assertThat(products(labelled)).hasSize(labelled.products());
  }

  @ParameterizedTest
  @FieldSource("org.equigen.tests.label.LabelledGroup#ALL")
  void matricesFulfilTheRelationsOfTheAlgebra(LabelledGroup labelled) {
    Group group = labelled.group();
    Random random = new Random(SEED);
    List<PrimeField> primes =
        List.of(LabelledRepresentation.prime(random), LabelledRepresentation.prime(random));
    List<LieRelations> relations =
        primes.stream().map(prime -> new LieRelations(group, prime)).toList();
    for (Weight weight : built(labelled, random)) {
      String label = labelled.label(weight);
      LabelledRepresentation built = LabelledRepresentation.of(group, label);
      assertThat(built.size()).as(label).isEqualTo(labelled.dimension(weight));
      for (int k = 0; k < primes.size(); k++) {
        assertThat(relations.get(k).hold(built.images(primes.get(k)), random))
            .as("%s modulo %s, seed %s", label, primes.get(k), SEED)
            .isTrue();
      }
    }
  }

  private static List<Weight> built(LabelledGroup labelled, Random random) {
    int exhaustive = labelled.exhaustive();
    List<Weight> all = new ArrayList<>(between(labelled, 1, exhaustive));
    all.addAll(drawn(between(labelled, exhaustive + 1, 2 * exhaustive), LARGER, random));
    all.addAll(drawn(products(labelled), PRODUCTS, random));
    return all;
  }

  private static List<Weight> drawn(List<Weight> weights, int count, Random random) {
    List<Weight> shuffled = new ArrayList<>(weights);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  /** Those whose tensor power of V is too large. */
  private static List<Weight> products(LabelledGroup labelled) {
    return labelled.weights().stream().filter(labelled::isProduct).toList();
  }

  /** Those with dimensions between two bounds. */
  private static List<Weight> between(LabelledGroup labelled, int least, int most) {
    List<Weight> between = new ArrayList<>(labelled.weights());
    between.removeIf(
        weight -> labelled.dimension(weight) < least || labelled.dimension(weight) > most);
    return between;
  }

  @ParameterizedTest
  @FieldSource("org.equigen.tests.label.LabelledGroup#ALL")
  void mapsAreThoseOfTheType(LabelledGroup labelled) {
    Group group = labelled.group();
    Random random = new Random(SEED);
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());
    Decomposer decomposer = new Decomposer(solver);
    int largest = Math.min(LARGEST_SOLVED, labelled.exhaustive());
    List<Weight> some = new ArrayList<>(drawn(between(labelled, 2, largest), SOLVED, random));
    products(labelled).stream()
        .filter(weight -> labelled.dimension(weight) <= LARGEST_SOLVED)
        .findFirst()
        .ifPresent(some::add);
    for (Weight weight : some) {
      String label = labelled.label(weight);
      Term term = LabelledRepresentation.of(group, label).term();
      assertThat(solver.solve(group, term, term).dimension()).as(label).isOne();
      assertThat(solver.solve(group, term, Term.SCALAR).dimension()).as(label).isZero();
      Irrep irrep =
          decomposer.decompose(group, Representation.of(term)).irreducible().orElseThrow();
      assertThat(irrep.type())
          .as("%s of %s, seed %s", label, labelled, SEED)
          .isEqualTo(labelled.type(weight));
    }
  }

  @Test
  void matricesInAnotherOrderAreNoticed() {
    Group group = GroupNames.parse("SU(3)");
    Random random = new Random(SEED);
    PrimeField prime = LabelledRepresentation.prime(random);
    LieRelations relations = new LieRelations(group, prime);
    List<ResidueMatrix> images = LabelledRepresentation.of(group, "(2,1)").images(prime);
    assertThat(relations.dimension()).isEqualTo(8);
    assertThat(relations.hold(images, random)).isTrue();
    assertThat(relations.hold(images.reversed(), random)).isFalse();
  }
}
