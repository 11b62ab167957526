package org.equigen.tests.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.MolienSeries;
import org.equigen.symbolic.character.table.RealCharacter;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Irreducible parts over C and over R, and Molien series. */
final class GapRepresentations {
  private static final List<String> REPRESENTATIONS =
      List.of("V", "V^2", "V^3", "Sym(2,V)", "Alt(2,V)", "Sym(4,V)");

  /** Groups and representations whose change of basis is computed, not the multiplicities alone. */
  private static final String DECOMPOSED =
      """
      S(4);          V^3
      A(4);          V^2
      A(5);          V^2
      Z(4);          V^2
      Z(6);          V
      Z(7);          V
      C(3);          V^3
      C(5);          V^2
      C(8);          V^2
      D(3);          V^3
      D(5);          V^3
      D(6);          V^2
      D(7);          V^2
      tetrahedral;   V^3
      octahedral;    V^3
      icosahedral;   V^3
      full octahedral; V^2
      cube;          V^2
      S(3) wr Z(2);  V
      S(3) x Z(4);   V
      """;

  private static final int LAST_DEGREE = 40;

  /** The dimension of V up to which fourth powers are taken. */
  private static final int LARGEST = 9;

  private final Decomposer decomposer = new Decomposer(new IntertwinerSolver(BasisCache.none()));

  /** All of them. */
  List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    Stream.concat(FiniteGroup.ALL.stream(), FiniteGroup.PERMUTATIONS.stream())
        .filter(group -> group.group().dimension() > 1 && group.group().dimension() <= LARGEST)
        .forEach(group -> all.addAll(List.of(complex(group), real(group), series(group))));
    DECOMPOSED.lines().map(line -> line.split(";\\s*", -1)).forEach(row -> all.add(changed(row)));
    return all;
  }

  private static Comparison complex(FiniteGroup group) {
    return new Comparison(
        "complex parts of " + REPRESENTATIONS + " of " + group.name(),
        question(group, "EquigenParts", REPRESENTATIONS),
        GapLists::canonical,
        () -> {
          CharacterTable table = CharacterTable.of(group.group());
          return each(text -> complex(table, representation(group, text)));
        });
  }

  private static Comparison real(FiniteGroup group) {
    return new Comparison(
        "real parts of " + REPRESENTATIONS + " of " + group.name(),
        question(group, "EquigenRealParts", REPRESENTATIONS),
        GapLists::canonical,
        () -> {
          CharacterTable table = CharacterTable.of(group.group());
          return each(text -> real(table, representation(group, text)));
        });
  }

  private Comparison changed(String[] row) {
    FiniteGroup group = FiniteGroup.of(row[0]);
    return new Comparison(
        "change of basis of " + row[1] + " of " + row[0],
        question(group, "EquigenRealParts", List.of(row[1])),
        GapLists::canonical,
        () -> "[" + decomposed(group.group(), representation(group, row[1])) + "]");
  }

  private static Comparison series(FiniteGroup group) {
    String question =
        "V := %s;;%nPrint([EquigenSeries(V, V^0, %s), EquigenSeries(V, V, %2$s)]);"
            .formatted(group.natural(), LAST_DEGREE);
    return new Comparison(
        "Molien series of " + group.name(),
        question,
        GapLists::canonical,
        () -> {
          Representation v = representation(group, "V");
          return GapLists.text(
              List.of(
                  MolienSeries.of(group.group(), v).coefficients(LAST_DEGREE),
                  MolienSeries.covariants(group.group(), v, v).coefficients(LAST_DEGREE)));
        });
  }

  private static String question(FiniteGroup group, String function, List<String> texts) {
    List<String> lists =
        texts.stream().map(text -> function + "(" + character(text) + ")").toList();
    return "V := %s;;%nPrint(%s);".formatted(group.natural(), lists);
  }

  /** A representation in the language of GAP. */
  private static String character(String representation) {
    return representation.replace("Sym", "EquigenSym").replace("Alt", "EquigenAlt");
  }

  private static Representation representation(FiniteGroup group, String text) {
    return RepresentationParser.parse(text, group.group());
  }

  private static String each(Function<String, String> parts) {
    return GapLists.text(REPRESENTATIONS.stream().map(parts).toList());
  }

  private static String complex(CharacterTable table, Representation representation) {
    List<BigInteger> counts = table.multiplicities(representation);
    return GapLists.sorted(
        IntStream.range(0, counts.size())
            .filter(row -> counts.get(row).signum() > 0)
            .mapToObj(row -> part(table.irreducibles().get(row), counts.get(row))));
  }

  private static List<Integer> part(IrreducibleCharacter character, BigInteger count) {
    return List.of(character.degree(), character.indicator(), count.intValueExact());
  }

  private static String real(CharacterTable table, Representation representation) {
    List<BigInteger> counts = table.realMultiplicities(representation).orElseThrow();
    return GapLists.sorted(
        IntStream.range(0, counts.size())
            .filter(row -> counts.get(row).signum() > 0)
            .mapToObj(row -> part(table.real().get(row), counts.get(row))));
  }

  private static List<Integer> part(RealCharacter character, BigInteger count) {
    return List.of(character.degree(), character.endomorphisms(), count.intValueExact());
  }

  private String decomposed(Group group, Representation representation) {
    return GapLists.sorted(
        decomposer.decompose(group, representation).components().stream()
            .map(GapRepresentations::part));
  }

  private static List<Integer> part(IsotypicComponent part) {
    return List.of(part.irrep().dimension(), part.irrep().type().dimension(), part.multiplicity());
  }
}
