package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.partition.PartitionBasis;
import org.equigen.symbolic.partition.PartitionMap;
import org.equigen.symbolic.partition.SetPartition;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** The maps of S(n) with n left open, between sums of tensor powers, in three forms. */
public final class PartitionExplanation implements Explanation {
  private final Representation in;
  private final Representation out;

  /** The maps between two terms. */
  private record Block(Term from, Term to, PartitionBasis basis) {}

  /**
   * The maps between two representations.
   *
   * @param in sums of powers of V, which is its own dual
   * @param out likewise
   */
  public PartitionExplanation(Representation in, Representation out) {
    this.in = in;
    this.out = out;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Term to : out.terms()) {
      for (Term from : in.terms()) {
        PartitionBasis basis = PartitionBasis.of(from.factors().size(), to.factors().size());
        blocks.add(new Block(from, to, basis));
      }
    }
    return blocks;
  }

  /** Independent maps from all input channels to all output channels, n being large. */
  public BigInteger dimension() {
    BigInteger sum = BigInteger.ZERO;
    for (Summand to : out.summands()) {
      for (Summand from : in.summands()) {
        int points = from.term().factors().size() + to.term().factors().size();
        long channels = (long) from.multiplicity() * to.multiplicity();
        BigInteger maps = SetPartition.count(points, points);
        sum = sum.add(maps.multiply(BigInteger.valueOf(channels)));
      }
    }
    return sum;
  }

  @Override
  public void text(Appendable to) throws IOException {
    to.append("group        S(n), for every n\n");
    to.append("in           %s%n".formatted(in));
    to.append("out          %s%n".formatted(out));
    to.append("independent  %s%n".formatted(dimension()));
    to.append("proof        set partitions are the orbits of S(n) on index lists; for smaller n\n");
    to.append("             those with more than n blocks drop out\n");
    to.append("transposed   the number of the map with inputs and outputs exchanged\n");
    for (Block block : blocks()) {
      to.append("%n%s -> %s: %s%n".formatted(block.from, block.to, counts(block.basis)));
      List<Integer> transposed = block.basis.transposedPlaces();
      String of =
          block.basis.in() == block.basis.out() ? "" : " of " + block.to + " -> " + block.from;
      for (int place = 0; place < transposed.size(); place++) {
        PartitionMap map = block.basis.maps().get(place);
        to.append("  %s. %s".formatted(place + 1, describe(map)));
        to.append(", transposed %s%s%n".formatted(transposed.get(place) + 1, of));
      }
    }
  }

  /** For example {@code 15 maps; n = 1: 1, n = 2: 8, n = 3: 14}. */
  private static String counts(PartitionBasis basis) {
    int all = basis.maps().size();
    StringJoiner smaller = new StringJoiner(", ", "; ", "").setEmptyValue("");
    for (int n = 1; n < basis.in() + basis.out(); n++) {
      smaller.add("n = %s: %s".formatted(n, basis.dimension(n)));
    }
    return all + (all == 1 ? " map" : " maps") + smaller;
  }

  private static String describe(PartitionMap map) {
    int blocks = map.partition().blocks();
    return "%s   %s%s block%s, O(n^%s)"
        .formatted(
            map, map.isIdentity() ? "identity, " : "", blocks, blocks == 1 ? "" : "s", map.cost());
  }

  @Override
  public void latex(Appendable to) throws IOException {
    to.append("\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n");
    to.append("Equivariant maps of $S_n$, for every $n$.\n");
    for (Block block : blocks()) {
      int from = block.basis.in();
      int into = block.basis.out();
      to.append("\\paragraph{Order %s to order %s}~\n\\begin{enumerate}%n".formatted(from, into));
      for (PartitionMap map : block.basis.maps()) {
        to.append("\\item $%s$%n".formatted(map.latex()));
      }
      to.append("\\end{enumerate}\n");
    }
    to.append("\\end{document}\n");
  }

  /**
   * {@inheritDoc} The keys are {@code group}, {@code in}, {@code out}, {@code dimension}, and for
   * each block its maps with the labels of their partitions.
   */
  @Override
  public void json(Appendable to) throws IOException {
    JsonWriter json = new JsonWriter(to);
    json.begin("partition-basis").key("group").value("S(n)");
    json.key("in").value(in.toString()).key("out").value(out.toString());
    json.key("dimension").value(dimension()).line().key("blocks");
    json.lines(blocks(), block -> block(block, json)).finish();
  }

  @Override
  public Picture picture() {
    throw new ExplanationDiagnostic.NothingToDraw(
            Place.of("picture"), "maps of S(n) with n left open have no size")
        .exception();
  }

  private static void block(Block block, JsonWriter json) throws IOException {
    json.open('{').key("in").value(block.from.toString()).key("out").value(block.to.toString());
    List<Integer> transposed = block.basis.transposedPlaces();
    json.key("maps").open('[');
    for (int place = 0; place < transposed.size(); place++) {
      PartitionMap map = block.basis.maps().get(place);
      json.line().open('{').key("labels").numbers(map.partition().labels());
      json.key("blocks").value(map.partition().blocks());
      json.key("transposed").value(transposed.get(place) + 1);
      json.key("text").value(map.toString()).key("latex").value(map.latex()).close('}');
    }
    json.close(']').close('}');
  }
}
