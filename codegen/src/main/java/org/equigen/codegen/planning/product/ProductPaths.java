package org.equigen.codegen.planning.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.PathRule;
import org.equigen.codegen.planning.declaration.PathSelection;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.product.ProductPath.Numbered;
import org.equigen.codegen.planning.product.ProductPath.Way;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/**
 * The paths of a product, decided by the first rule that each of them follows, or by all
 * instructions for its three summands. A rule in mode uuu is followed by summands of equal
 * multiplicities alone.
 */
final class ProductPaths {
  private final LayerDeclaration.Product product;
  private final ProductOptions options;
  private final List<PathRule> rules;

  /** All paths between summands that there are, each once for all of its maps. */
  private final List<Candidate> candidates = new ArrayList<>();

  private final Set<PathRule> possible = new LinkedHashSet<>();
  private final Set<PathRule> deciding = new LinkedHashSet<>();

  /** Two summands that have maps into a third. */
  private record Candidate(
      Numbered left, Numbered right, Numbered out, IntertwinerBasis basis, List<Way> ways) {
    PathRule terms() {
      return PathRule.between(left.summand().term(), right.summand().term(), out.summand().term());
    }

    boolean suits(Mode mode) {
      return mode != Mode.UUU || left.channels() == right.channels();
    }

    boolean isUnder(PathRule rule) {
      return rule.left().contains(left.number(), left.summand().term())
          && rule.right().contains(right.number(), right.summand().term())
          && rule.out().contains(out.number(), out.summand().term());
    }

    /** For example {@code [0] x [1] -> [0] by uvw, weights shared}. */
    String text(Way way) {
      String target = way.own() ? out.summand().term().toString() : at(out);
      return at(left) + " x " + at(right) + " -> " + target + " " + way;
    }

    Stream<String> texts() {
      return ways.stream().map(this::text);
    }

    Stream<ProductPath> paths() {
      return ways.stream()
          .flatMap(
              way ->
                  IntStream.range(0, basis.dimension())
                      .mapToObj(map -> new ProductPath(left, right, out, basis, map, way)));
    }

    boolean isChosen() {
      return !ways.isEmpty();
    }

    private static String at(Numbered summand) {
      return new PathRule.At(summand.number()).toString();
    }
  }

  ProductPaths(LayerDeclaration.Product product, EquivariantBasis maps) {
    this.product = product;
    this.options = product.options();
    this.rules = options.selection().rules();
    for (Numbered out : numbered(product.out())) {
      for (Numbered left : numbered(product.left())) {
        for (Numbered right : numbered(product.right())) {
          IntertwinerBasis basis =
              maps.block(left.summand().term().times(right.summand().term()), out.summand().term());
          if (basis.dimension() > 0) {
            candidates.add(decided(new Candidate(left, right, out, basis, List.of())));
          }
        }
      }
    }
  }

  private static List<Numbered> numbered(Representation representation) {
    List<Summand> summands = representation.summands();
    return IntStream.range(0, summands.size())
        .mapToObj(i -> new Numbered(i, summands.get(i)))
        .toList();
  }

  /** Every way that an instruction wants, or that of the first rule. */
  private Candidate decided(Candidate candidate) {
    List<PathRule> followed = new ArrayList<>();
    for (PathRule rule : rules) {
      if (candidate.suits(mode(rule))) {
        possible.add(candidate.terms());
        if (candidate.isUnder(rule)) {
          followed.add(rule);
        }
      }
    }
    possible.addAll(followed);
    List<PathRule> wanted = followed.stream().filter(PathRule::isInstruction).toList();
    if (wanted.isEmpty()) {
      wanted = followed.stream().limit(1).toList();
    }
    deciding.addAll(wanted);
    List<Way> ways =
        wanted.stream()
            .map(this::way)
            .distinct()
            .sorted(Comparator.comparing(Way::toString))
            .toList();
    return new Candidate(
        candidate.left(), candidate.right(), candidate.out(), candidate.basis(), ways);
  }

  private Mode mode(PathRule rule) {
    return rule.mode().orElse(options.mode());
  }

  private Way way(PathRule rule) {
    Mode mode = mode(rule);
    return new Way(
        mode,
        rule.weights().orElse(options.weights()),
        rule.pathWeight(),
        mode.keepsChannels() && !(rule.out() instanceof PathRule.At));
  }

  /** All paths into a summand of the output, ordered by the inputs and the map. */
  List<ProductPath> into(int out) {
    return chosen().stream()
        .filter(it -> it.out().number() == out)
        .flatMap(Candidate::paths)
        .toList();
  }

  private List<Candidate> chosen() {
    return candidates.stream().filter(Candidate::isChosen).toList();
  }

  /** Whether no path is wanted. */
  boolean isEmpty() {
    return chosen().isEmpty();
  }

  /** What paths do with channels, each way once. */
  private List<Way> ways() {
    return chosen().stream().flatMap(it -> it.ways().stream()).distinct().toList();
  }

  /** Whether all paths are in modes of some kind. */
  boolean allWays(Predicate<Way> kind) {
    return ways().stream().allMatch(kind);
  }

  /** The terms of all paths that there are. */
  List<PathRule> existing() {
    return candidates.stream().map(Candidate::terms).filter(possible::contains).distinct().toList();
  }

  /** The first rule that is followed nowhere, if any. */
  Optional<PathRule> idle() {
    return options.selection().chosen().stream()
        .flatMap(List::stream)
        .filter(rule -> !possible.contains(rule))
        .findFirst();
  }

  /** The first rule all of whose paths are decided by others before it, if any. */
  Optional<PathRule> overruled() {
    return options.selection().chosen().stream()
        .flatMap(List::stream)
        .filter(rule -> possible.contains(rule) && !deciding.contains(rule))
        .findFirst();
  }

  /**
   * The channels of a summand of the output in which paths add up: as many as it has, as a matrix
   * where paths keep those of both inputs.
   */
  List<Axis> channels(int out) {
    return into(out).stream()
        .filter(path -> !path.way().own() && path.mode() == Mode.UVUV)
        .findFirst()
        .map(ProductPath::kept)
        .orElseGet(() -> List.of(Axis.full(product.out().summands().get(out).multiplicity())));
  }

  /** How channels are connected, in the words of a declaration, equal where the meaning is. */
  record Words(String ways, String paths) {}

  /** The words; for layers in one mode those of its options, else every path of two summands. */
  Words words() {
    if (options.selection().isPlain()) {
      Way way = new Way(options.mode(), options.weights(), Rational.ONE, false);
      return new Words(" " + way, options.selection().toString());
    }
    List<Way> ways = ways();
    Way first = ways.getFirst();
    boolean usual =
        first.own() == first.mode().keepsChannels() && first.pathWeight().equals(Rational.ONE);
    if (ways.size() == 1 && usual && choosesTerms(first.mode())) {
      Set<PathRule> terms =
          chosen().stream()
              .map(Candidate::terms)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      boolean all =
          candidates.stream().filter(it -> it.suits(first.mode())).allMatch(Candidate::isChosen);
      PathSelection same =
          all ? PathSelection.ALL : PathSelection.of(terms.toArray(PathRule[]::new));
      return new Words(" " + first, same.toString());
    }
    return new Words(
        "", chosen().stream().flatMap(Candidate::texts).collect(Collectors.joining("; ")));
  }

  /** Whether of paths between the same terms all are wanted or none. */
  private boolean choosesTerms(Mode mode) {
    Set<PathRule> terms = chosen().stream().map(Candidate::terms).collect(Collectors.toSet());
    return candidates.stream()
        .filter(it -> it.suits(mode) && terms.contains(it.terms()))
        .allMatch(Candidate::isChosen);
  }
}
