package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.equigen.symbolic.invariant.contraction.Channel;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Summand;

/**
 * The products of generators that are linear in every channel, as vectors of their values on all
 * lists of basis vectors: the linear maps from the tensor product of the channels.
 */
final class Products {
  private final Case given;
  private final NumberField field;
  private final List<Channel> channels = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final List<List<Algebraic>> points = new ArrayList<>();

  /** A generator with its channels and values. */
  record Values(Set<Integer> channels, List<List<Algebraic>> values) {}

  Products(Case given) {
    this.given = given;
    field = given.group().field();
    for (int s = 0; s < given.representation().summands().size(); s++) {
      Summand summand = given.representation().summands().get(s);
      for (int c = 0; c < summand.multiplicity(); c++) {
        channels.add(new Channel(s, c, 0));
        sizes.add(Math.toIntExact(Dimension.of(given.group(), summand.term())));
      }
    }
    collect(new ArrayList<>(), 0);
  }

  private void collect(List<Algebraic> begun, int channel) {
    if (channel == sizes.size()) {
      points.add(List.copyOf(begun));
      return;
    }
    for (int basis = 0; basis < sizes.get(channel); basis++) {
      List<Algebraic> longer = new ArrayList<>(begun);
      for (int i = 0; i < sizes.get(channel); i++) {
        longer.add(i == basis ? Algebraic.ONE : Algebraic.ZERO);
      }
      collect(longer, channel + 1);
    }
  }

  /** The rank of the products of invariants. */
  int rank(List<GeneratingInvariant> generators) {
    RowSpace<Algebraic> span = new RowSpace<>(field);
    cover(new Values(new TreeSet<>(), ones()), linear(generators), span);
    return span.dimension();
  }

  /** The rank of the products of one equivariant with invariants. */
  int rank(List<GeneratingInvariant> invariants, List<GeneratingEquivariant> equivariants) {
    List<Values> factors = linear(invariants);
    RowSpace<Algebraic> span = new RowSpace<>(field);
    for (GeneratingEquivariant generator : equivariants) {
      channels(generator.operands())
          .map(set -> values(set, point -> generator.value(given.exact(), point)))
          .ifPresent(values -> cover(values, factors, span));
    }
    return span.dimension();
  }

  private List<Values> linear(List<GeneratingInvariant> generators) {
    List<Values> linear = new ArrayList<>();
    for (GeneratingInvariant generator : generators) {
      channels(generator.operands())
          .map(set -> values(set, point -> List.of(generator.value(given.exact(), point))))
          .ifPresent(linear::add);
    }
    return linear;
  }

  private Values values(Set<Integer> set, Function<List<Algebraic>, List<Algebraic>> generator) {
    return new Values(set, points.stream().map(generator).toList());
  }

  private List<List<Algebraic>> ones() {
    return points.stream().map(_ -> List.of(Algebraic.ONE)).toList();
  }

  /** The channels of a generator that is linear in each of them. */
  private Optional<Set<Integer>> channels(List<Operand> operands) {
    Set<Integer> set = new TreeSet<>();
    for (Operand operand : operands) {
      set.add(channels.indexOf(operand.source().channel()));
    }
    return set.size() == operands.size() ? Optional.of(set) : Optional.empty();
  }

  /** Multiplies generators until every channel occurs once. */
  private void cover(Values product, List<Values> generators, RowSpace<Algebraic> span) {
    if (product.channels().size() == channels.size()) {
      Map<Long, Algebraic> vector = new HashMap<>();
      long place = 0;
      for (List<Algebraic> values : product.values()) {
        for (Algebraic value : values) {
          vector.put(place++, value);
        }
      }
      span.add(vector);
      return;
    }
    int lowest = 0;
    while (product.channels().contains(lowest)) {
      lowest++;
    }
    for (Values generator : generators) {
      boolean fits =
          generator.channels().contains(lowest)
              && generator.channels().stream().noneMatch(product.channels()::contains);
      if (fits) {
        cover(times(product, generator), generators, span);
      }
    }
  }

  private Values times(Values left, Values right) {
    Set<Integer> union = new TreeSet<>(left.channels());
    union.addAll(right.channels());
    List<List<Algebraic>> values = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Algebraic factor = right.values().get(i).getFirst();
      values.add(left.values().get(i).stream().map(x -> field.multiply(x, factor)).toList());
    }
    return new Values(union, values);
  }
}
