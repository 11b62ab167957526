package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.finite.ClassSums;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.finite.ProductClasses;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;

/**
 * The irreducible complex characters of a finite group on its conjugacy classes, exact and proven
 * orthogonal.
 *
 * <p>Rows: the trivial character first, then by degree, then lexicographically by the values on the
 * classes in order, larger real parts first, then larger imaginary parts. Rows and classes count
 * from 0.
 */
public final class CharacterTable {
  /** Tables of more rows have no numbers for their representations. */
  public static final int MOST_NUMBERED = DixonSchneider.MOST_CLASSES;

  private static final KnownTables KNOWN = new KnownTables();

  private final ConjugacyClasses classes;
  private final List<IrreducibleCharacter> irreducibles;
  private final List<RealCharacter> real;
  private final ClassAverage average;

  private CharacterTable(
      ConjugacyClasses classes, List<IrreducibleCharacter> irreducibles, ClassAverage average) {
    this.classes = classes;
    this.irreducibles = irreducibles;
    this.average = average;
    real = realCharacters();
  }

  /**
   * The table of a group: by the rule of Murnaghan and Nakayama for S(n) and A(n), from the tables
   * of its factors for a direct product, else by the method of Dixon and Schneider.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if the group is infinite,
   *     EQG096 if it has more than 200 classes (1,000 for a direct product) or is S(n) or A(n)
   *     beyond n = 20, EQG121 if it has too many elements to be listed and searching its classes
   *     would take too long
   */
  public static CharacterTable of(Group group) {
    if (group instanceof SymmetricGroup(int points)) {
      return TableRows.symmetric(ConjugacyClasses.of(group), points);
    }
    if (group instanceof AlternatingGroup(int points)) {
      return TableRows.alternating(ConjugacyClasses.of(group), points);
    }
    Optional<ProductClasses> product = ProductClasses.of(group);
    return product.isPresent()
        ? TableRows.product(
            product.get(), product.get().groups().stream().map(CharacterTable::of).toList())
        : TableRows.bySums(ClassSums.of(group));
  }

  /**
   * The table of a group, if it is finite and has one of at most {@link #MOST_NUMBERED} rows. The
   * tables of the groups that were asked last are remembered. Any thread may ask.
   */
  public static Optional<CharacterTable> find(Group group) {
    return KNOWN.find(group);
  }

  static CharacterTable of(ConjugacyClasses classes, List<IrreducibleCharacter> irreducibles) {
    return new CharacterTable(classes, irreducibles, new ClassAverage(classes));
  }

  /** The group. */
  public Group group() {
    return classes.group();
  }

  /** The conjugacy classes: the columns. */
  public ConjugacyClasses classes() {
    return classes;
  }

  /** The rows. */
  public List<IrreducibleCharacter> irreducibles() {
    return irreducibles;
  }

  /** A value. */
  public RootSum value(int row, int column) {
    return irreducibles.get(row).values().get(column);
  }

  /** The irreducible real characters, in the order of the first rows that they are made of. */
  public List<RealCharacter> real() {
    return real;
  }

  private List<RealCharacter> realCharacters() {
    List<RealCharacter> characters = new ArrayList<>();
    for (int row = 0; row < irreducibles.size(); row++) {
      int conjugate = conjugate(row);
      if (conjugate >= row) {
        characters.add(RealCharacter.of(irreducibles, row, conjugate));
      }
    }
    return List.copyOf(characters);
  }

  /** The classes as {@link RationalClass} joins them, small ones first, without that of 1. */
  public List<RationalClass> rationalClasses() {
    return ClassAverage.joined(classes).stream()
        .filter(joined -> joined.getFirst() != 0)
        .map(this::rationalClass)
        .sorted(Comparator.comparing(RationalClass::size))
        .toList();
  }

  private RationalClass rationalClass(List<Integer> joined) {
    BigInteger size =
        joined.stream().map(c -> classes.get(c).size()).reduce(BigInteger.ZERO, BigInteger::add);
    return new RationalClass(joined, size);
  }

  /** The row of the complex conjugate. */
  public int conjugate(int row) {
    IrreducibleCharacter chi = irreducibles.get(row);
    int conjugate = row;
    while (chi.indicator() == 0 && (conjugate == row || !isConjugate(row, conjugate))) {
      conjugate = (conjugate + 1) % irreducibles.size();
    }
    return conjugate;
  }

  private boolean isConjugate(int row, int other) {
    for (int c = 0; c < classes.count(); c++) {
      if (!value(row, c).conjugate().isSame(value(other, c))) {
        return false;
      }
    }
    return true;
  }

  /** How often each irreducible complex representation occurs in a representation, by rows. */
  public List<BigInteger> multiplicities(Representation representation) {
    return multiplicities(new RepresentationCharacters(classes).of(representation));
  }

  /**
   * How often each irreducible complex character occurs in a character: {@code 1/|G| sum_g chi(g)
   * conj(chi_row(g))}.
   *
   * @param character on the classes in order
   * @throws IllegalArgumentException if it is no sum of irreducible characters
   */
  public List<BigInteger> multiplicities(List<RootSum> character) {
    List<BigInteger> multiplicities = new ArrayList<>();
    for (IrreducibleCharacter irreducible : irreducibles) {
      Rational product =
          average.of(c -> character.get(c).times(irreducible.values().get(c).conjugate()));
      if (!product.isInteger() || product.signum() < 0) {
        throw new IllegalArgumentException(irreducible.name() + " occurs " + product + " times");
      }
      multiplicities.add(product.numerator());
    }
    return List.copyOf(multiplicities);
  }

  /**
   * How often each irreducible real representation occurs in a representation, in the order of
   * {@link #real}; empty if no real representation has its character.
   */
  public Optional<List<BigInteger>> realMultiplicities(Representation representation) {
    List<BigInteger> complex = multiplicities(representation);
    List<BigInteger> multiplicities = new ArrayList<>();
    for (RealCharacter one : real) {
      BigInteger[] count =
          complex.get(one.row()).divideAndRemainder(BigInteger.valueOf(one.copies()));
      if (count[1].signum() != 0 || !complex.get(one.row()).equals(complex.get(one.conjugate()))) {
        return Optional.empty();
      }
      multiplicities.add(count[0]);
    }
    return Optional.of(List.copyOf(multiplicities));
  }

  /** The dimension over C of the equivariant maps between two representations. */
  public BigInteger dimension(Representation in, Representation out) {
    List<BigInteger> left = multiplicities(in);
    List<BigInteger> right = multiplicities(out);
    BigInteger sum = BigInteger.ZERO;
    for (int row = 0; row < left.size(); row++) {
      sum = sum.add(left.get(row).multiply(right.get(row)));
    }
    return sum;
  }
}
