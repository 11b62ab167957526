package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.permutation.ElementNumbers;
import org.equigen.symbolic.group.permutation.Permutation;

/**
 * The classes of a group found by enumeration, with the class of each of its elements: what class
 * sums multiply by.
 */
public final class EnumeratedClasses implements ClassSums {
  private final FiniteAction action;
  private final ElementNumbers numbers;

  /** The class of each element: in the order of discovery, in the end in the canonical one. */
  private final int[] classOf;

  /** The elements, one class after another in the order of discovery. */
  private final int[] members;

  /** Where the members of a class begin. */
  private final int[] starts;

  private final ConjugacyClasses classes;

  private EnumeratedClasses(FiniteAction action) {
    this.action = action;
    numbers = action.chain().numbers();
    classOf = new int[numbers.size()];
    Arrays.fill(classOf, -1);
    members = new int[numbers.size()];
    List<ConjugacyClass> found = new ArrayList<>();
    int end = 0;
    for (int element = 0; element < classOf.length; element++) {
      if (classOf[element] < 0) {
        found.add(collect(element, found.size(), end));
        end += found.getLast().size().intValue();
      }
    }
    classes = new ConjugacyClasses(action, found, element -> classOf[numbers.number(element)]);
    starts = new int[found.size()];
    renumber(found);
  }

  /**
   * Enumerates a group.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if it is infinite, EQG096 if
   *     it has more than {@link ConjugacyClasses#MOST_ELEMENTS} elements
   */
  public static EnumeratedClasses of(Group group) {
    return of(FiniteAction.of(group));
  }

  static EnumeratedClasses of(FiniteAction action) {
    BigInteger order = action.order();
    if (order.compareTo(BigInteger.valueOf(ConjugacyClasses.MOST_ELEMENTS)) > 0) {
      throw ConjugacyClasses.tooLarge(
          action.group(), order, "elements", ConjugacyClasses.MOST_ELEMENTS);
    }
    return new EnumeratedClasses(action);
  }

  /** All conjugates of an element, by conjugation with the generators. */
  private ConjugacyClass collect(int element, int index, int start) {
    List<Permutation> inverses = action.generators().stream().map(Permutation::inverse).toList();
    int end = start;
    members[end++] = element;
    classOf[element] = index;
    int first = element;
    for (int at = start; at < end; at++) {
      first = numbers.precedes(members[at], first) ? members[at] : first;
      for (int g = 0; g < inverses.size(); g++) {
        int conjugate = numbers.conjugate(members[at], action.generators().get(g), inverses.get(g));
        if (classOf[conjugate] < 0) {
          classOf[conjugate] = index;
          members[end++] = conjugate;
        }
      }
    }
    Permutation representative = numbers.element(first);
    BigInteger size = BigInteger.valueOf((long) end - start);
    return new ConjugacyClass("", representative, size, representative.order());
  }

  /** From the order of discovery to the canonical one. */
  private void renumber(List<ConjugacyClass> found) {
    int[] canonical = new int[found.size()];
    for (int c = 0; c < classes.count(); c++) {
      canonical[classOf[numbers.number(classes.get(c).representative())]] = c;
    }
    int start = 0;
    for (int f = 0; f < canonical.length; f++) {
      starts[canonical[f]] = start;
      start += found.get(f).size().intValue();
    }
    Arrays.setAll(classOf, element -> canonical[classOf[element]]);
  }

  @Override
  public ConjugacyClasses classes() {
    return classes;
  }

  @Override
  public int mostMembers() {
    return ConjugacyClasses.MOST_ELEMENTS;
  }

  /** The class of an element of the group. */
  public int classOf(Permutation element) {
    return classOf[numbers.number(element)];
  }

  @Override
  public long[][] products(int r) {
    int count = classes.count();
    long[][] products = new long[count][count];
    int end = starts[r] + classes.get(r).size().intValue();
    for (int t = 0; t < count; t++) {
      Permutation target = classes.get(t).representative();
      for (int at = starts[r]; at < end; at++) {
        products[classOf[numbers.quotient(members[at], target)]][t]++;
      }
    }
    return products;
  }
}
