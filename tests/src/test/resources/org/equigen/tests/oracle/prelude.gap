SetPrintFormattingStatus("*stdout*", false);;
LoadPackage("ctbllib", false);;

# The character of V on the classes of G: traces of matrices, or fixed points among n.
EquigenNatural := function(G, n)
  local value;
  if IsPermGroup(G) then
    value := c -> n - NrMovedPoints(Representative(c));
  else
    value := c -> TraceMat(Representative(c));
  fi;
  return Character(CharacterTable(G), List(ConjugacyClasses(CharacterTable(G)), value));
end;;

# Whether a table is that of GAP, up to the order of classes and characters; degrees with indicators.
EquigenTable := function(theirs, size, centralizers, orders, powers, irr)
  local ours, power;
  ours := rec(Identifier := "equigen", UnderlyingCharacteristic := 0, Size := size,
    SizesCentralizers := centralizers, OrdersClassRepresentatives := orders,
    ComputedPowerMaps := [], Irr := irr);
  for power in powers do
    ours.ComputedPowerMaps[power[1]] := power[2];
  od;
  ConvertToCharacterTable(ours);
  return [TransformingPermutationsCharacterTables(ours, theirs) <> fail,
    SortedList(List([1 .. Length(Irr(theirs))],
      i -> [Irr(theirs)[i][1], Indicator(theirs, 2)[i]]))];
end;;

# The irreducible complex characters in a character: degrees, indicators, multiplicities.
EquigenParts := function(chi)
  local table, indicators, parts, i, m;
  table := UnderlyingCharacterTable(chi);
  indicators := Indicator(table, 2);
  parts := [];
  for i in [1 .. Length(Irr(table))] do
    m := ScalarProduct(table, chi, Irr(table)[i]);
    if m > 0 then
      Add(parts, [Irr(table)[i][1], indicators[i], m]);
    fi;
  od;
  return SortedList(parts);
end;;

# The irreducible real representations in a real one: dimensions, those of the endomorphisms, multiplicities.
EquigenRealParts := function(chi)
  local table, irr, indicators, parts, i, m;
  table := UnderlyingCharacterTable(chi);
  irr := Irr(table);
  indicators := Indicator(table, 2);
  parts := [];
  for i in [1 .. Length(irr)] do
    m := ScalarProduct(table, chi, irr[i]);
    if m > 0 then
      if indicators[i] = 1 then
        Add(parts, [irr[i][1], 1, m]);
      elif indicators[i] = -1 then
        Add(parts, [2 * irr[i][1], 4, m / 2]);
      elif i < Position(irr, ComplexConjugate(irr[i])) then
        Add(parts, [2 * irr[i][1], 2, m]);
      fi;
    fi;
  od;
  return SortedList(parts);
end;;

EquigenSym := function(k, chi)
  return Symmetrizations(UnderlyingCharacterTable(chi), [chi], k)[NrPartitions(k)];
end;;

EquigenAlt := function(k, chi)
  return Symmetrizations(UnderlyingCharacterTable(chi), [chi], k)[1];
end;;

EquigenSeries := function(chi, psi, last)
  local series;
  series := MolienSeries(UnderlyingCharacterTable(chi), chi, psi);
  return List([0 .. last], i -> ValueMolienSeries(series, i));
end;;

# Matrices of the point groups.
EquigenTurn := k -> [[(E(k) + E(k)^-1) / 2, -(E(k) - E(k)^-1) / (2 * E(4))],
  [(E(k) - E(k)^-1) / (2 * E(4)), (E(k) + E(k)^-1) / 2]];;
EquigenCycle := [[0, 0, 1], [1, 0, 0], [0, 1, 0]];;
EquigenHalfTurn := DiagonalMat([-1, -1, 1]);;
EquigenQuarterTurn := [[0, -1, 0], [1, 0, 0], [0, 0, 1]];;
EquigenExchange := [[0, 1, 0], [1, 0, 0], [0, 0, 1]];;
# By 72 degrees about (0, 1, phi), by the formula of Rodrigues.
EquigenFifthTurn := function()
  local phi, c;
  phi := (1 + Sqrt(5)) / 2;
  c := (E(5) + E(5)^-1) / 2;
  return c * IdentityMat(3) + 1/2 * [[0, -phi, 1], [phi, 0, 0], [-1, 0, 0]]
    + (1 - c) / (1 + phi^2) * [[0, 0, 0], [0, 1, phi], [0, phi, phi^2]];
end;;
