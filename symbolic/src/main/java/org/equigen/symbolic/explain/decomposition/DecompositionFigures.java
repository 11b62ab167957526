package org.equigen.symbolic.explain.decomposition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.symbolic.decomposition.Block;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.Stage;
import org.equigen.symbolic.decomposition.TermDecomposition;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.representation.Summand;

/** Numbers that follow from a decomposition. */
final class DecompositionFigures {
  private final Decomposition decomposition;
  private final Map<String, Map<String, Integer>> sources = new LinkedHashMap<>();
  private final TypedLabels labels;

  DecompositionFigures(Decomposition decomposition) {
    this.decomposition = decomposition;
    labels = TypedLabels.of(decomposition);
    boolean several = decomposition.terms().size() > 1;
    for (Summand summand : decomposition.representation().summands()) {
      TermDecomposition term = decomposition.of(summand.term());
      collect(term, several ? summand.term() + ": " : "", summand.multiplicity());
    }
  }

  /** Parameters of an equivariant map to itself on the copies of one irreducible. */
  static long parameters(IsotypicComponent component) {
    return (long) component.multiplicity()
        * component.multiplicity()
        * component.irrep().commutant();
  }

  /**
   * Multiplications of an equivariant map to itself in the new basis: each of m^2 blocks has as
   * many parameters as the irreducible has endomorphisms, each of which occurs d times.
   */
  long mapMultiplications() {
    return decomposition.components().stream()
        .mapToLong(component -> parameters(component) * component.irrep().dimension())
        .sum();
  }

  /** Entries of a dense matrix. */
  long dense() {
    return Math.multiplyExact((long) decomposition.dimension(), decomposition.dimension());
  }

  /** For each of the last couplings that gave copies, how many, for example {@code 2 of 1o*V}. */
  Map<String, Integer> sources(IsotypicComponent component) {
    return sources.getOrDefault(component.irrep().name(), Map.of());
  }

  /** {@link #sources} in words. */
  String sourceText(IsotypicComponent component) {
    return sources(component).entrySet().stream()
        .map(source -> source.getValue() + " of " + source.getKey())
        .collect(Collectors.joining(", "));
  }

  /** The last factor is coupled to what the factors before it contain. */
  private void collect(TermDecomposition term, String prefix, int channels) {
    List<Stage> stages = term.stages();
    if (stages.isEmpty()) {
      term.components().forEach(part -> add(part.irrep().name(), prefix + "S", channels));
      return;
    }
    String factor = term.term().factors().getLast().toString();
    for (Block block : stages.getLast().blocks()) {
      String source = factor;
      if (stages.size() > 1) {
        Stage before = stages.get(stages.size() - 2);
        int size = stages.getLast().rows() / before.rows();
        source = before(before, block.input() / size) + "*" + factor;
      }
      add(block.coupling().irrep().name(), prefix + source, channels);
    }
  }

  /** The irreducible that begins at a row. */
  private String before(Stage stage, int row) {
    return stage.blocks().stream()
        .filter(block -> block.output() == row)
        .findFirst()
        .map(block -> labels.of(block.coupling().irrep()))
        .orElseThrow(() -> new IllegalStateException("no irreducible begins at row " + row));
  }

  private void add(String irrep, String source, int copies) {
    sources.computeIfAbsent(irrep, _ -> new LinkedHashMap<>()).merge(source, copies, Integer::sum);
  }

  /** What a type says about the maps between two copies. */
  static String meaning(RealType type, boolean real) {
    if (!real) {
      return switch (type) {
        case R -> "real: it has real matrices in some basis; one complex parameter per block";
        case C -> "complex: not equivalent to its conjugate; one complex parameter per block";
        case H ->
            "quaternionic: equivalent to its conjugate, but not real; one complex parameter per"
                + " block";
      };
    }
    return switch (type) {
      case R -> "real: one parameter per block, a multiple of the identity";
      case C -> "complex: two parameters per block, a + b J with J^2 = -1";
      case H -> "quaternionic: four parameters per block, a + b I + c J + d K";
    };
  }
}
