package org.equigen.tests.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.Group;

/**
 * A finite group by its name and as GAP builds it.
 *
 * @param name as Equigen reads it
 * @param expression in the language of GAP
 */
record FiniteGroup(String name, String expression) {
  /** Groups of matrices and of permutations, with their action on V. */
  static final List<FiniteGroup> ALL =
      """
      S(1);             SymmetricGroup(1)
      S(2);             SymmetricGroup(2)
      S(3);             SymmetricGroup(3)
      S(4);             SymmetricGroup(4)
      S(5);             SymmetricGroup(5)
      S(6);             SymmetricGroup(6)
      A(4);             AlternatingGroup(4)
      A(5);             AlternatingGroup(5)
      A(6);             AlternatingGroup(6)
      A(7);             AlternatingGroup(7)
      Z(4);             CyclicGroup(IsPermGroup, 4)
      Z(6);             CyclicGroup(IsPermGroup, 6)
      Z(7);             CyclicGroup(IsPermGroup, 7)
      C(1);             Group(EquigenTurn(1))
      C(2);             Group(EquigenTurn(2))
      C(3);             Group(EquigenTurn(3))
      C(5);             Group(EquigenTurn(5))
      C(8);             Group(EquigenTurn(8))
      C(12);            Group(EquigenTurn(12))
      D(1);             Group(DiagonalMat([1, -1]))
      D(2);             Group(EquigenTurn(2), DiagonalMat([1, -1]))
      D(3);             Group(EquigenTurn(3), DiagonalMat([1, -1]))
      D(4);             Group(EquigenTurn(4), DiagonalMat([1, -1]))
      D(5);             Group(EquigenTurn(5), DiagonalMat([1, -1]))
      D(6);             Group(EquigenTurn(6), DiagonalMat([1, -1]))
      D(7);             Group(EquigenTurn(7), DiagonalMat([1, -1]))
      D(12);            Group(EquigenTurn(12), DiagonalMat([1, -1]))
      tetrahedral;      Group(EquigenCycle, EquigenHalfTurn)
      full tetrahedral; Group(EquigenCycle, EquigenHalfTurn, EquigenExchange)
      pyritohedral;     Group(EquigenCycle, EquigenHalfTurn, -IdentityMat(3))
      octahedral;       Group(EquigenCycle, EquigenQuarterTurn)
      full octahedral;  Group(EquigenCycle, EquigenQuarterTurn, -IdentityMat(3))
      icosahedral;      Group(EquigenCycle, EquigenHalfTurn, EquigenFifthTurn())
      full icosahedral; Group(EquigenCycle, EquigenHalfTurn, EquigenFifthTurn(), -IdentityMat(3))
      parity;           Group(DiagonalMat([1, -1, -1, -1]))
      cube;             Group((1,5,6,3), (1,4,6,2))
      image(2,2);       Group((1,3)(2,4)(5,7)(6,8), (1,2)(3,4)(5,6)(7,8), (1,5)(2,6)(3,7)(4,8))
      S(3) wr Z(2);     WreathProduct(SymmetricGroup(3), CyclicGroup(IsPermGroup, 2))
      Z(2) wr S(3);     WreathProduct(CyclicGroup(IsPermGroup, 2), SymmetricGroup(3))
      S(3) x Z(4);      DirectProduct(SymmetricGroup(3), CyclicGroup(IsPermGroup, 4))
      A(4) x S(3);      DirectProduct(AlternatingGroup(4), SymmetricGroup(3))
      """
          .lines()
          .map(line -> line.split(";\\s*", 2))
          .map(row -> new FiniteGroup(row[0], row[1]))
          .toList();

  /** Groups of permutations: of Q(8), Q(16), SL(2,3), GL(2,3), PSL(2,7), M9, ... */
  static final List<FiniteGroup> PERMUTATIONS =
      Stream.of(
              "perm(8; (1 2 3 4)(5 6 7 8); (1 5 3 7)(2 8 4 6))",
              "perm(16; (1 2 3 4 5 6 7 8)(9 10 11 12 13 14 15 16);"
                  + " (1 9 5 13)(2 16 6 12)(3 15 7 11)(4 14 8 10))",
              "perm(8; (1 6 2 3)(4 7 8 5); (3 4 5)(6 8 7))",
              "perm(8; (1 6 5)(2 3 7); (3 6)(4 7)(5 8))",
              "perm(8; (3 7 5)(4 8 6); (1 2 6)(3 4 8))",
              "perm(9; (1 4 9 8)(2 5 3 6); (1 6 5 2)(3 7 9 8))",
              "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))",
              "perm(5; (1 2 3 4 5); (2 3 5 4))",
              "perm(8; (2 3 7 6 8 5 4); (1 7 6 3 2 5 4))",
              "perm(6; (1 2 3)(4 5); (1 6))")
          .map(FiniteGroup::permutations)
          .toList();

  /** A group of permutations, whose cycles both write alike. */
  static FiniteGroup permutations(String name) {
    String cycles = name.substring(name.indexOf(';') + 1, name.length() - 1).strip();
    return new FiniteGroup(
        name, "Group(" + cycles.replace("; ", ";").replace(' ', ',').replace(';', ',') + ")");
  }

  /** One of those with a name. */
  static FiniteGroup of(String name) {
    return ALL.stream().filter(group -> group.name.equals(name)).findFirst().orElseThrow();
  }

  /** The group. */
  Group group() {
    return GroupNames.parse(name);
  }

  /** The character of V, in the language of GAP. */
  String natural() {
    return "EquigenNatural(%s, %s)".formatted(expression, group().dimension());
  }
}
