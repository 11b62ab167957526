package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.planning.scalars.ScalarGenerators.ScaledForms;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Sorts generators into blocks: those of degrees 0 to 2 that are the same formula for every channel
 * or pair of channels, and the others. Of one carrier a symmetric formula runs over pairs {@code u
 * <= v} of channels, an antisymmetric one over {@code u < v}, and any other one over all pairs.
 */
final class ScalarBlocks {
  private static final Comparator<List<Integer>> LISTS =
      (a, b) -> {
        for (int k = 0; k < Math.min(a.size(), b.size()); k++) {
          int order = Integer.compare(a.get(k), b.get(k));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  /** A generator with its formula in components of channels. */
  private record Local(int number, SortedMap<List<Integer>, Algebraic> entries) {}

  private final ProductStages stages;
  private final NumberField field;
  private final ScalarCarriers carriers;
  private final List<ScaledForms> generators;
  private final List<ScalarBlock> blocks = new ArrayList<>();
  private final List<Integer> others = new ArrayList<>();

  /** By carriers and channels: {@code [carrier, channel]} or {@code [left, right, u, v]}. */
  private final SortedMap<List<Integer>, List<Local>> linear = new TreeMap<>(LISTS);

  private final SortedMap<List<Integer>, List<Local>> bilinear = new TreeMap<>(LISTS);

  private ScalarBlocks(
      ProductStages stages, ScalarCarriers carriers, List<ScaledForms> generators) {
    this.stages = stages;
    this.field = stages.field();
    this.carriers = carriers;
    this.generators = generators;
  }

  /** The blocks of a list of generators. */
  static List<ScalarBlock> of(
      ProductStages stages, ScalarCarriers carriers, List<ScaledForms> generators) {
    return new ScalarBlocks(stages, carriers, generators).sorted();
  }

  private List<ScalarBlock> sorted() {
    for (int number = 0; number < generators.size(); number++) {
      sort(number);
    }
    for (int c = 0; c < carriers.all().size(); c++) {
      addLinear(c);
    }
    for (int left = 0; left < carriers.all().size(); left++) {
      for (int right = left; right < carriers.all().size(); right++) {
        addBilinear(left, right);
      }
    }
    if (!others.isEmpty()) {
      others.sort(null);
      blocks.add(
          new ScalarBlock(
              new ScalarBlock.Staged(others.stream().map(generators::get).toList()),
              List.of(Axis.full(others.size())),
              others,
              Coefficient.ONE));
    }
    return blocks;
  }

  private void sort(int number) {
    List<StageForm> components = generators.get(number).components();
    SortedMap<List<Integer>, Algebraic> entries = new TreeMap<>(LISTS);
    List<Integer> key = null;
    int stage = components.getFirst().stage();
    boolean local = stage <= 2;
    for (int a = 0; a < components.size() && local; a++) {
      for (Map.Entry<List<Integer>, Algebraic> term : terms(components.get(a)).entrySet()) {
        List<Integer> place = new ArrayList<>(term.getKey().subList(2 * stage, 3 * stage));
        List<Integer> channels = term.getKey().subList(0, 2 * stage);
        place.add(a);
        StageForm.add(field, entries, place, term.getValue());
        local &= key == null || key.equals(channels);
        key = channels;
      }
    }
    if (!local || key == null) {
      others.add(number);
    } else if (stage == 0) {
      blocks.add(block(new ScalarBlock.Constant(entries), List.of(), List.of(number)));
    } else {
      (stage == 1 ? linear : bilinear)
          .computeIfAbsent(List.copyOf(key), _ -> new ArrayList<>())
          .add(new Local(number, entries));
    }
  }

  /** Coefficients by {@code [carrier..., channel..., component...]} of the factors. */
  private SortedMap<List<Integer>, Algebraic> terms(StageForm form) {
    SortedMap<List<Integer>, Algebraic> terms = new TreeMap<>(LISTS);
    form.terms()
        .forEach(
            (value, c) -> {
              switch (form.stage()) {
                case 0 -> StageForm.add(field, terms, List.of(), c);
                case 1 -> StageForm.add(field, terms, place(value), c);
                default ->
                    stages
                        .values(2)
                        .get(value)
                        .forEach(
                            (product, d) ->
                                StageForm.add(
                                    field,
                                    terms,
                                    place(product.value(), product.coordinate()),
                                    field.multiply(c, d)));
              }
            });
    return terms;
  }

  private List<Integer> place(int... coordinates) {
    List<Integer> place = new ArrayList<>();
    List<ScalarCarriers.Carrier> found =
        IntStream.of(coordinates).mapToObj(it -> carriers.all().get(carriers.of(it))).toList();
    found.forEach(carrier -> place.add(carriers.all().indexOf(carrier)));
    for (int k = 0; k < coordinates.length; k++) {
      place.add(found.get(k).channel(coordinates[k]));
    }
    for (int k = 0; k < coordinates.length; k++) {
      place.add(found.get(k).component(coordinates[k]));
    }
    return place;
  }

  /** One formula has one scale. */
  private ScalarBlock block(ScalarBlock.Source source, List<Axis> axes, List<Integer> numbers) {
    return new ScalarBlock(source, axes, numbers, generators.get(numbers.getFirst()).scale());
  }

  private static List<SortedMap<List<Integer>, Algebraic>> formulae(List<Local> locals) {
    return locals.stream().map(Local::entries).toList();
  }

  private List<Local> linear(int carrier, int channel) {
    return linear.getOrDefault(List.of(carrier, channel), List.of());
  }

  private List<Local> bilinear(int left, int right, int u, int v) {
    return bilinear.getOrDefault(List.of(left, right, u, v), List.of());
  }

  private void addLinear(int carrier) {
    int channels = carriers.all().get(carrier).channels();
    List<Local> first = linear(carrier, 0);
    boolean alike =
        IntStream.range(0, channels)
            .allMatch(u -> formulae(linear(carrier, u)).equals(formulae(first)));
    for (int k = 0; k < first.size() && alike; k++) {
      int number = k;
      blocks.add(
          block(
              new ScalarBlock.Linear(carrier, first.get(k).entries()),
              List.of(Axis.full(channels)),
              IntStream.range(0, channels)
                  .mapToObj(u -> linear(carrier, u).get(number).number())
                  .toList()));
    }
    for (int u = 0; u < channels && !alike; u++) {
      linear(carrier, u).forEach(it -> others.add(it.number()));
    }
  }

  private void addBilinear(int left, int right) {
    int m = carriers.all().get(left).channels();
    int n = carriers.all().get(right).channels();
    List<ScalarBlock> found = left < right ? between(left, right) : within(left);
    blocks.addAll(found);
    for (int u = 0; u < m && found.isEmpty(); u++) {
      for (int v = left < right ? 0 : u; v < n; v++) {
        bilinear(left, right, u, v).forEach(it -> others.add(it.number()));
      }
    }
  }

  /** Blocks over all pairs of channels of two carriers; none if they are not alike. */
  private List<ScalarBlock> between(int left, int right) {
    Axis first = Axis.full(carriers.all().get(left).channels());
    Axis second = Axis.full(carriers.all().get(right).channels());
    List<Local> model = bilinear(left, right, 0, 0);
    List<ScalarBlock> found = new ArrayList<>();
    for (int k = 0; k < model.size(); k++) {
      List<Integer> numbers = new ArrayList<>();
      for (int u = 0; u < first.size(); u++) {
        for (int v = 0; v < second.size(); v++) {
          List<Local> here = bilinear(left, right, u, v);
          if (!formulae(here).equals(formulae(model))) {
            return List.of();
          }
          numbers.add(here.get(k).number());
        }
      }
      ScalarBlock.Source source = new ScalarBlock.Bilinear(left, right, model.get(k).entries());
      found.add(block(source, List.of(first, second), numbers));
    }
    return found;
  }

  /** Blocks over pairs of channels of one carrier; none if they are not alike. */
  private List<ScalarBlock> within(int carrier) {
    int m = carriers.all().get(carrier).channels();
    List<SortedMap<List<Integer>, Algebraic>> equal = formulae(bilinear(carrier, carrier, 0, 0));
    List<SortedMap<List<Integer>, Algebraic>> pairs =
        m == 1 ? equal : formulae(bilinear(carrier, carrier, 0, 1));
    if (!alike(carrier, equal, pairs)) {
      return List.of();
    }
    List<SortedMap<List<Integer>, Algebraic>> used = new ArrayList<>();
    List<ScalarBlock> found = new ArrayList<>();
    for (int k = 0; k < pairs.size(); k++) {
      SortedMap<List<Integer>, Algebraic> exchanged =
          m == 1 ? pairs.get(k) : exchanged(pairs.get(k));
      int partner = pairs.indexOf(exchanged);
      boolean odd = exchanged.equals(negated(pairs.get(k)));
      if (partner >= 0 && partner < k) {
        continue; // one block with its partner
      }
      SortedMap<List<Integer>, Algebraic> square = m == 1 ? pairs.get(k) : square(pairs.get(k));
      int diagonal = equal.indexOf(square);
      if (!odd && (partner < 0 || diagonal < 0)) {
        return List.of();
      }
      used.add(square);
      List<Axis> axes = axes(m, odd, partner == k);
      ScalarBlock.Source source = new ScalarBlock.Bilinear(carrier, carrier, pairs.get(k));
      found.add(block(source, axes, numbers(carrier, axes, k, partner, diagonal)));
    }
    return used.containsAll(equal) ? found : List.of();
  }

  private static List<Axis> axes(int channels, boolean odd, boolean even) {
    if (!odd && !even) {
      return List.of(Axis.full(channels), Axis.full(channels));
    }
    return List.of(new Axis(odd ? Axis.Kind.DISTINCT_PAIRS : Axis.Kind.PAIRS, channels));
  }

  /** Whether all channels, and all pairs of channels, have the same formulae. */
  private boolean alike(
      int carrier,
      List<SortedMap<List<Integer>, Algebraic>> equal,
      List<SortedMap<List<Integer>, Algebraic>> pairs) {
    int m = carriers.all().get(carrier).channels();
    for (int u = 0; u < m; u++) {
      for (int v = u; v < m; v++) {
        List<Local> here = bilinear(carrier, carrier, u, v);
        if (!formulae(here).equals(u == v ? equal : pairs)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The numbers of generators at the positions of the axes. */
  private List<Integer> numbers(int carrier, List<Axis> axes, int k, int partner, int diagonal) {
    int m = carriers.all().get(carrier).channels();
    boolean full = axes.size() > 1;
    List<Integer> numbers = new ArrayList<>();
    for (int u = 0; u < m; u++) {
      for (int v = 0; v < m; v++) {
        if (full || axes.getFirst().contains(u, v)) {
          int formula = u == v ? diagonal : u < v ? k : partner;
          int low = Math.min(u, v);
          int high = Math.max(u, v);
          numbers.add(bilinear(carrier, carrier, low, high).get(formula).number());
        }
      }
    }
    return numbers;
  }

  /** The two channels change places. */
  private static SortedMap<List<Integer>, Algebraic> exchanged(
      SortedMap<List<Integer>, Algebraic> formula) {
    SortedMap<List<Integer>, Algebraic> exchanged = new TreeMap<>(LISTS);
    formula.forEach(
        (place, c) -> exchanged.put(List.of(place.get(1), place.get(0), place.get(2)), c));
    return exchanged;
  }

  private SortedMap<List<Integer>, Algebraic> negated(SortedMap<List<Integer>, Algebraic> formula) {
    SortedMap<List<Integer>, Algebraic> negated = new TreeMap<>(LISTS);
    formula.forEach((place, c) -> negated.put(place, field.negate(c)));
    return negated;
  }

  /** Of a channel with itself, products in one order. */
  private SortedMap<List<Integer>, Algebraic> square(SortedMap<List<Integer>, Algebraic> formula) {
    SortedMap<List<Integer>, Algebraic> square = new TreeMap<>(LISTS);
    formula.forEach(
        (place, c) -> {
          int low = Math.min(place.get(0), place.get(1));
          int high = Math.max(place.get(0), place.get(1));
          StageForm.add(field, square, List.of(low, high, place.get(2)), c);
        });
    return square;
  }
}
