package org.equigen.tests.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.declaration.GroupNames;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Character tables with power maps, irreducible parts with their types, and Molien series beside
 * those of GAP, some of which come from its library of tables.
 */
@Tag("slow")
@RequiresOracle(Oracle.GAP)
class GapTest {
  private static final long SEED = 20_261_129L;

  @TestFactory
  Stream<DynamicTest> agrees() throws IOException, InterruptedException {
    List<Comparison> all = new ArrayList<>(GapTables.all());
    all.addAll(new GapRepresentations().all());
    all.addAll(new GapRandom(SEED).all());
    return Comparisons.tests(Oracle.GAP, all);
  }

  @TestFactory
  Stream<DynamicTest> noticesWhatIsWrong() throws IOException, InterruptedException {
    CharacterTable dihedral = CharacterTable.of(GroupNames.parse("D(4)"));
    return Comparisons.refusals(
        Oracle.GAP,
        List.of(
            GapTables.comparison(
                "power maps alone tell D(4) from Q(8)",
                "CharacterTable(QuaternionGroup(8))",
                dihedral),
            GapTables.comparison(
                "a table is not that of a group of another order",
                "CharacterTable(DihedralGroup(10))",
                dihedral),
            wrong("a wrong multiplicity", "EquigenParts(V)", "[[1,1,1],[2,1,2]]"),
            wrong("a wrong type", "EquigenRealParts(V)", "[[1,1,1],[2,2,1]]"),
            wrong("a wrong coefficient", "EquigenSeries(V, V^0, 3)", "[1,1,2,2]"),
            wrong("no answer but an error", "EquigenParts(0)", "[[1,1,1],[2,1,1]]")));
  }

  /** Of S(3), of which V is 1 + 2 and invariants have the series 1, 1, 2, 3, ... */
  private static Comparison wrong(String name, String expression, String equigen) {
    String question =
        "V := EquigenNatural(SymmetricGroup(3), 3);;\nPrint(%s);".formatted(expression);
    return new Comparison(name, question, GapLists::canonical, () -> equigen);
  }
}
