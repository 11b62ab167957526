package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.equigen.symbolic.character.FixedPointCount;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.partition.OrbitMap;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * The maps between sums of tensor powers of n points for a group that has the orbits of S(n) on the
 * index lists that occur, as formulae: nothing is solved, and no matrix is written out.
 *
 * <p>The maps are the indicators of the orbits, by their first coordinates, as in the canonical
 * basis: disjoint supports are a reduced echelon form. An orbit begins with the restricted growth
 * string of its set partition, so that lexicographic order is the order of first coordinates.
 */
public final class OrbitExplanation implements Explanation {
  private final Group group;
  private final Representation in;
  private final Representation out;
  private final List<Block> blocks;

  /** The maps between two terms. */
  private record Block(Term from, Term to, List<OrbitMap> maps) {}

  /**
   * The maps between two representations.
   *
   * @param group permutations of its dimension n
   * @param in sums of powers of V, which is its own dual
   * @param out likewise
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the orbits are not those of the
   *     group, whose number Burnside's lemma gives
   */
  public OrbitExplanation(Group group, Representation in, Representation out) {
    this.group = group;
    this.in = in;
    this.out = out;
    blocks = listed(group, in, out);
    blocks.forEach(this::confirm);
  }

  private int points() {
    return group.dimension();
  }

  private static List<Block> listed(Group group, Representation in, Representation out) {
    List<Block> blocks = new ArrayList<>();
    for (Term to : out.terms()) {
      for (Term from : in.terms()) {
        List<OrbitMap> maps = OrbitMap.all(order(to), order(from), group.dimension());
        blocks.add(new Block(from, to, maps));
      }
    }
    return blocks;
  }

  private static int order(Term term) {
    return term.factors().size();
  }

  /** Independent maps from all input channels to all output channels. */
  public BigInteger dimension() {
    return sum((from, to) -> BigInteger.valueOf(block(from, to).maps.size()));
  }

  private Block block(Term from, Term to) {
    return blocks.stream()
        .filter(block -> block.from.equals(from) && block.to.equals(to))
        .findFirst()
        .orElseThrow();
  }

  /** Over all pairs of channels. */
  private BigInteger sum(BiFunction<Term, Term, BigInteger> maps) {
    BigInteger sum = BigInteger.ZERO;
    for (Summand to : out.summands()) {
      for (Summand from : in.summands()) {
        long channels = (long) from.multiplicity() * to.multiplicity();
        BigInteger each = maps.apply(from.term(), to.term());
        sum = sum.add(each.multiply(BigInteger.valueOf(channels)));
      }
    }
    return sum;
  }

  /** The number of maps between two terms, without listing them. */
  private IndependentDimension counted(Term from, Term to) {
    int length = order(from) + order(to);
    return FixedPointCount.dimension(points(), length, group instanceof AlternatingGroup);
  }

  private BigInteger number(Term from, Term to) {
    return BigInteger.valueOf(counted(from, to).dimension());
  }

  /** Compares the maps that are listed with their number. */
  private void confirm(Block block) {
    IndependentDimension count = counted(block.from, block.to);
    if (count.dimension() != block.maps.size()) {
      throw new SolverDiagnostic.Disagreement(
              Place.of("orbits"),
              group.name(),
              block.from.toString(),
              block.to.toString(),
              block.maps.size(),
              count.dimension(),
              count.formula())
          .exception();
    }
  }

  @Override
  public void text(Appendable to) throws IOException {
    to.append("group        %s%n".formatted(group.name()));
    to.append("in           %s%n".formatted(in));
    to.append("out          %s%n".formatted(out));
    to.append("independent  %s%n".formatted(dimension()));
    to.append(
        "proof        closed form: the orbits on index lists are the set partitions with at\n");
    to.append(
        "             most %s blocks; each map is 1 on one orbit, 0 elsewhere%n"
            .formatted(points()));
    to.append("counted      %s by %s%n".formatted(sum(this::number), FixedPointCount.FORMULA));
    to.append("matrices     too large to be printed: formulae take their place\n");
    for (Block block : blocks) {
      int maps = block.maps.size();
      to.append(
          "%n%s -> %s: %s map%s, %s x %s%n"
              .formatted(
                  block.from,
                  block.to,
                  maps,
                  maps == 1 ? "" : "s",
                  size(block.to),
                  size(block.from)));
      for (int place = 0; place < maps; place++) {
        OrbitMap map = block.maps.get(place);
        to.append("  %s. %s   %s entries%n".formatted(place + 1, map, map.entries(points())));
      }
    }
  }

  private BigInteger size(Term term) {
    return BigInteger.valueOf(points()).pow(order(term));
  }

  @Override
  public void latex(Appendable to) throws IOException {
    to.append("\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n");
    to.append("Equivariant maps for $n = %s$ points.%n".formatted(points()));
    for (Block block : blocks) {
      to.append(
          "\\paragraph{Order %s to order %s}~%n".formatted(order(block.from), order(block.to)));
      to.append("\\begin{enumerate}\n");
      for (OrbitMap map : block.maps) {
        to.append("\\item $%s$%n".formatted(map.latex()));
      }
      to.append("\\end{enumerate}\n");
    }
    to.append("\\end{document}\n");
  }

  /**
   * {@inheritDoc} The keys are {@code group}, {@code in}, {@code out}, {@code dimension}, for each
   * block its maps with the labels of their partitions and the number of their entries, and {@code
   * independent}, the dimension by Burnside's lemma.
   */
  @Override
  public void json(Appendable to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.begin("orbit-basis").key("group").value(group.name());
    json.key("in").value(in.toString()).key("out").value(out.toString());
    json.key("dimension").value(dimension()).line().key("blocks");
    json.lines(blocks, block -> block(block, json));
    json.key("independent").open('{').key("dimension").value(sum(this::number));
    json.key("formula").value(FixedPointCount.FORMULA).close('}').finish();
  }

  private void block(Block block, JsonWriter json) throws IOException {
    json.open('{').key("in").value(block.from.toString()).key("out").value(block.to.toString());
    json.key("maps").open('[');
    for (OrbitMap map : block.maps) {
      json.line().open('{').key("labels").numbers(map.partition().labels());
      json.key("entries").value(map.entries(points()));
      json.key("text").value(map.toString()).key("latex").value(map.latex()).close('}');
    }
    json.close(']').close('}');
  }

  @Override
  public Picture picture() {
    throw new ExplanationDiagnostic.NothingToDraw(
            Place.of("picture"), "the matrices of these maps are too large to be drawn")
        .exception();
  }
}
