package org.equigen.tests.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.MolienSeries;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Representation;

/**
 * Finite groups drawn at random: permutations of up to nine points, with and without blocks, and
 * matrices over Q, Q(i), Q(zeta(3)) and Q(zeta(5)). Of each its table, the parts of a product of
 * representations, and the Molien series.
 */
final class GapRandom {
  private static final int PERMUTATIONS = 48;
  private static final int MATRICES = 32;
  private static final int LAST_DEGREE = 24;

  /** Orders of roots of unity, and the largest matrices that have them as entries. */
  private static final int[][] FIELDS = {
    {1, 4}, {2, 3}, {2, 4}, {3, 3}, {4, 2}, {4, 3}, {5, 2}, {3, 2}
  };

  private final Random random;
  private final List<Comparison> all = new ArrayList<>();

  /** Groups drawn with a seed. */
  GapRandom(long seed) {
    random = new Random(seed);
  }

  /** All comparisons. */
  List<Comparison> all() {
    for (int k = 0; k < PERMUTATIONS; k++) {
      FiniteGroup drawn = FiniteGroup.permutations(permutations());
      compare(drawn.name(), drawn.expression(), drawn.group());
    }
    for (int k = 0; k < MATRICES; k++) {
      matrices("matrices" + k, FIELDS[k % FIELDS.length]);
    }
    return all;
  }

  private void compare(String name, String expression, Group group) {
    String natural = "EquigenNatural(G, %s)".formatted(group.dimension());
    String start = "G := %s;;%n".formatted(expression);
    CharacterTable table = CharacterTable.of(group);
    Comparison whole = GapTables.comparison("table of " + name, "CharacterTable(G)", table);
    all.add(
        new Comparison(whole.name(), start + whole.question(), whole.reading(), whole.equigen()));
    List<String> word = word();
    all.add(
        new Comparison(
            "parts of " + String.join("*", word) + " of " + name,
            start + "V := %s;;%nPrint(EquigenParts(%s));".formatted(natural, theirs(word)),
            GapLists::canonical,
            () -> parts(table, RepresentationParser.parse(String.join("*", word), group))));
    all.add(
        new Comparison(
            "Molien series of " + name,
            start + "V := %s;;%nPrint(EquigenSeries(V, V^0, %s));".formatted(natural, LAST_DEGREE),
            GapLists::canonical,
            () -> series(group)));
  }

  private static String series(Group group) {
    Representation v = RepresentationParser.parse("V", group);
    return GapLists.text(MolienSeries.of(group, v).coefficients(LAST_DEGREE));
  }

  private static String parts(CharacterTable table, Representation representation) {
    List<BigInteger> counts = table.multiplicities(representation);
    return GapLists.sorted(
        IntStream.range(0, counts.size())
            .filter(row -> counts.get(row).signum() > 0)
            .mapToObj(
                row ->
                    List.of(
                        table.irreducibles().get(row).degree(),
                        table.irreducibles().get(row).indicator(),
                        counts.get(row).intValueExact())));
  }

  /** Up to four factors. */
  private List<String> word() {
    List<String> factors = List.of("V", "V'", "V", "Sym(2,V)", "Alt(2,V)", "Sym(3,V)");
    return random.ints(1 + random.nextInt(4), 0, factors.size()).mapToObj(factors::get).toList();
  }

  private static String theirs(List<String> word) {
    return word.stream()
        .map(factor -> factor.replace("Sym", "EquigenSym").replace("Alt", "EquigenAlt"))
        .map(factor -> factor.equals("V'") ? "ComplexConjugate(V)" : factor)
        .collect(Collectors.joining("*"));
  }

  /** A name of a group that two or three permutations generate. */
  private String permutations() {
    int blocks = 1 + random.nextInt(4);
    int size =
        blocks == 1 ? 3 + random.nextInt(4) : 2 + random.nextInt(Math.max(1, 9 / blocks - 1));
    boolean exchanged = random.nextBoolean();
    List<String> generators = new ArrayList<>();
    for (int count = 2 + random.nextInt(2); generators.size() < count; ) {
      String cycles = cycles(permutation(blocks, size, exchanged));
      if (!cycles.isEmpty()) {
        generators.add(cycles);
      }
    }
    return "perm(%s; %s)".formatted(blocks * size, String.join("; ", generators));
  }

  /** Permutes the points of each block, and the blocks if they are exchanged. */
  private int[] permutation(int blocks, int size, boolean exchanged) {
    List<Integer> order = shuffled(blocks);
    int[] image = new int[blocks * size];
    for (int block = 0; block < blocks; block++) {
      List<Integer> points = shuffled(size);
      int to = exchanged ? order.get(block) : block;
      for (int point = 0; point < size; point++) {
        image[block * size + point] = to * size + points.get(point);
      }
    }
    return image;
  }

  private List<Integer> shuffled(int count) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  private static String cycles(int[] image) {
    StringBuilder text = new StringBuilder();
    boolean[] seen = new boolean[image.length];
    for (int start = 0; start < image.length; start++) {
      if (!seen[start] && image[start] != start) {
        List<String> cycle = new ArrayList<>();
        for (int at = start; !seen[at]; at = image[at]) {
          seen[at] = true;
          cycle.add(Integer.toString(at + 1));
        }
        text.append('(').append(String.join(" ", cycle)).append(')');
      }
    }
    return text.toString();
  }

  /** Roots of unity times permutations of axes, in another basis with integer vectors. */
  private void matrices(String name, int[] field) {
    int order = field[0];
    int n = field[1];
    NumberField numbers = NumberField.cyclotomic(order);
    Matrix<Algebraic> basis = unimodular(numbers, n, 1);
    Matrix<Algebraic> inverse = Elimination.inverse(basis);
    List<Matrix<Algebraic>> generators = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      generators.add(basis.multiply(monomial(numbers, order, n)).multiply(inverse));
    }
    Group group = new DeclaredGroup(name, n, numbers, List.of(), generators, List.of());
    String expression =
        generators.stream()
            .map(generator -> theirs(generator, numbers.conductor()))
            .collect(Collectors.joining(",", "Group(", ")"));
    compare(expression, expression, group);
  }

  private Matrix<Algebraic> monomial(NumberField numbers, int order, int n) {
    List<Integer> image = shuffled(n);
    Matrix.Builder<Algebraic> matrix = Matrix.builder(numbers, n, n);
    Algebraic root = order <= 2 ? Algebraic.of(order == 1 ? 1 : -1) : numbers.generator();
    for (int axis = 0; axis < n; axis++) {
      Algebraic power = Algebraic.ONE;
      for (int times = random.nextInt(order); times > 0; times--) {
        power = numbers.multiply(power, root);
      }
      matrix.add(image.get(axis), axis, power);
    }
    return matrix.build();
  }

  /** A product of elementary matrices. */
  private Matrix<Algebraic> unimodular(NumberField numbers, int n, int steps) {
    Matrix<Algebraic> product = Matrix.identity(numbers, n);
    for (int step = 0; step < steps; step++) {
      List<Integer> axes = shuffled(n);
      Matrix<Algebraic> shear =
          Matrix.builder(numbers, n, n)
              .add(axes.get(0), axes.get(1), Algebraic.of(1 + random.nextInt(2)))
              .build();
      product = product.multiply(Matrix.identity(numbers, n).add(shear));
    }
    return product;
  }

  private static String theirs(Matrix<Algebraic> matrix, int conductor) {
    return GapLists.indices(
            matrix.rows(),
            row ->
                GapLists.indices(
                    matrix.columns(), column -> theirs(matrix.get(row, column), conductor)))
        .toString();
  }

  /** In powers of {@code E(n)}, which is {@code exp(2 pi i/n)} in GAP. */
  private static String theirs(Algebraic value, int conductor) {
    return IntStream.range(0, value.coefficients().size())
        .mapToObj(k -> "+(%s)*E(%s)^%s".formatted(value.coefficient(k), conductor, k))
        .collect(Collectors.joining("", "0", ""));
  }
}
