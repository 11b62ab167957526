package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.equigen.symbolic.diagnostic.FiniteGroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.permutation.CycleSearch;
import org.equigen.symbolic.group.permutation.Permutation;

/**
 * The classes of a group too large to be listed, from the powers of random elements.
 *
 * <p>Elements with cycles of different lengths are not conjugate; others are compared by a search
 * for what conjugates them. A class has {@code |G|/|C|} elements for the centraliser C of one of
 * them, and all classes are known once their sizes add up to {@code |G|}. Representatives come from
 * a fixed seed, so that they are the same in every run.
 */
public final class SearchedClasses implements ClassSums {
  /** Groups with more classes have no table here. */
  public static final int MOST_CLASSES = 200;

  private static final long SEED = 20261129;

  /** Beyond this many points a search goes too deep. */
  private static final int MOST_POINTS = 400;

  /** Random elements that only show how many classes there are at least. */
  private static final int SAMPLES = 1_000;

  /** Random elements that bring no new class. */
  private static final int MOST_IDLE = 50_000;

  private static final int MOST_MEMBERS = 100_000;

  /** A class that was found. */
  private record Found(Permutation representative, BigInteger size, CycleSearch search) {}

  private final FiniteAction action;
  private final OrbitCycles cycles;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Found> found = new ArrayList<>();
  private final Map<List<Integer>, List<Integer>> byType = new HashMap<>();
  private final ConjugacyClasses classes;

  /** The canonical place of each class that was found. */
  private final int[] places;

  private BigInteger covered = BigInteger.ZERO;

  private SearchedClasses(FiniteAction action) {
    this.action = action;
    cycles = new OrbitCycles(action.points(), action.generators());
    requireFewTypes();
    search();
    List<ConjugacyClass> unordered =
        found.stream()
            .map(
                one ->
                    new ConjugacyClass(
                        "", one.representative(), one.size(), one.representative().order()))
            .toList();
    classes = new ConjugacyClasses(action, unordered, this::foundClass);
    places = new int[found.size()];
    for (int c = 0; c < places.length; c++) {
      places[foundClass(classes.get(c).representative())] = c;
    }
  }

  static SearchedClasses of(FiniteAction action) {
    if (action.points() > MOST_POINTS) {
      throw tooLong(action, "it moves " + action.points() + " points, more than " + MOST_POINTS);
    }
    return new SearchedClasses(action);
  }

  private static RuntimeException tooLong(FiniteAction action, String reason) {
    return new FiniteGroupDiagnostic.ClassSearchTooLong(
            Place.of("group"), action.group().name(), action.order(), reason)
        .exception();
  }

  private void requireFewTypes() {
    Set<List<Integer>> types = new HashSet<>();
    for (int sample = 0; sample < SAMPLES; sample++) {
      types.add(cycles.of(action.chain().random(random)));
    }
    if (types.size() > MOST_CLASSES) {
      throw tooLong(
          action,
          "at least %s classes, one row of a table each, %s at most"
              .formatted(types.size(), MOST_CLASSES));
    }
  }

  private void search() {
    Permutation identity = Permutation.identity(action.points());
    keep(identity);
    int idle = 0;
    while (covered.compareTo(action.order()) < 0) {
      Permutation element = action.chain().random(random);
      int before = found.size();
      for (Permutation power = element; !power.isIdentity(); power = power.multiply(element)) {
        if (foundClass(power) < 0) {
          keep(power);
        }
      }
      idle = found.size() > before ? 0 : idle + 1;
      if (idle > MOST_IDLE || found.size() > MOST_CLASSES) {
        throw tooLong(
            action,
            "%s classes with %s of its elements were found at random"
                .formatted(found.size(), covered));
      }
    }
  }

  private void keep(Permutation representative) {
    CycleSearch search = new CycleSearch(action.chain(), representative, random);
    BigInteger centraliser =
        search
            .centraliser()
            .orElseThrow(() -> tooLong(action, "the centraliser of " + representative));
    BigInteger size = action.order().divide(centraliser);
    byType.computeIfAbsent(cycles.of(representative), _ -> new ArrayList<>()).add(found.size());
    found.add(new Found(representative, size, search));
    covered = covered.add(size);
  }

  /** The place of the class of an element among those that were found, or -1. */
  private int foundClass(Permutation element) {
    List<Integer> alike = byType.getOrDefault(cycles.of(element), List.of());
    boolean complete = covered.equals(action.order());
    for (int i = 0; i < alike.size(); i++) {
      int candidate = alike.get(i);
      // Once all classes are known, the last one is left over.
      if ((complete && i + 1 == alike.size()) || isIn(candidate, element)) {
        return candidate;
      }
    }
    return -1;
  }

  private boolean isIn(int candidate, Permutation element) {
    return switch (found.get(candidate).search().conjugates(element)) {
      case YES -> true;
      case NO -> false;
      case OPEN -> throw tooLong(action, "whether two elements are conjugate: " + element);
    };
  }

  @Override
  public ConjugacyClasses classes() {
    return classes;
  }

  @Override
  public int mostMembers() {
    return MOST_MEMBERS;
  }

  @Override
  public long[][] products(int r) {
    int count = classes.count();
    long[][] products = new long[count][count];
    for (Permutation member : action.conjugates(classes.get(r).representative())) {
      Permutation inverse = member.inverse();
      for (int t = 0; t < count; t++) {
        Permutation quotient = inverse.multiply(classes.get(t).representative());
        products[places[foundClass(quotient)]][t]++;
      }
    }
    return products;
  }
}
