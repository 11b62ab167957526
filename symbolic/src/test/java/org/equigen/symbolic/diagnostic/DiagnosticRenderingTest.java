package org.equigen.symbolic.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of diagnostic has a case here, and every case is laid out in the same way. */
class DiagnosticRenderingTest extends DiagnosticContract {
  private static final Place OPTION = Place.of("--in");
  private static final Place FILE = Place.of("group.yaml").atLine(7);
  private static final BigInteger HUGE = BigInteger.TEN.pow(30);

  DiagnosticRenderingTest() {
    super(
        List.of(
            GroupDiagnostic.class,
            RepresentationDiagnostic.class,
            FileDiagnostic.class,
            MatrixDiagnostic.class,
            SolverDiagnostic.class,
            ExplanationDiagnostic.class,
            InvariantDiagnostic.class,
            DecompositionDiagnostic.class,
            DiscoveryDiagnostic.class,
            FiniteGroupDiagnostic.class,
            FundamentalDiagnostic.class),
        Map.of(
            "EQG046", "a matrix that keeps Symja busy for ten seconds keeps the tests busy too"));
  }

  @Override
  protected List<Diagnostic> samples() {
    return Stream.of(declarations(), files(), stages()).flatMap(List::stream).toList();
  }

  private static List<Diagnostic> declarations() {
    return List.of(
        new GroupDiagnostic.UnknownGroup(
            Place.of("--group"), "lorenz", List.of("lorentz", "SO(3)")),
        new GroupDiagnostic.MalformedGroup(Place.of("--group"), "SO(3", 5, "\")\""),
        new GroupDiagnostic.OpenDegree(Place.of("--group"), "S(n)"),
        new GroupDiagnostic.BadParameters(Place.of("--group"), "Sp(3)", "3 is odd", "Sp(4)"),
        new GroupDiagnostic.GroupTooLarge(Place.of("--group"), "SO(9999)", "9999", 64),
        new RepresentationDiagnostic.Empty(OPTION, "4V + S"),
        new RepresentationDiagnostic.UnexpectedSymbol(OPTION, "4V +", 5, "end", "a representation"),
        new RepresentationDiagnostic.CountOutOfRange(OPTION, "0V", 1, "multiplicity", "0", 1, 9),
        new RepresentationDiagnostic.TooLarge(OPTION, "V^50", "SO+(1,3)", HUGE, 99),
        new RepresentationDiagnostic.UnknownRepresentation(
            OPTION, "4V + W", 6, "W", "SO+(1,3)", List.of("S", "V", "T(p,q)")),
        new RepresentationDiagnostic.MatricesTooLarge(
            Place.of("representation"), "Sym(9,Sym(9,V))", 1_000_000, 262_144),
        new RepresentationDiagnostic.Vanishing(OPTION, "Alt(5,V)", "Alt(5,V)", 4),
        new RepresentationDiagnostic.TooManySummands(OPTION, "(V+S)^100", HUGE, 4096),
        new RepresentationDiagnostic.NoSuchIrreducible(
            OPTION, "V + [1]", 5, "[1]", "SO(3)", "it is spinorial", "[2]"),
        new RepresentationDiagnostic.TooComplex(OPTION, "levels of parentheses", 300, 64),
        new RepresentationDiagnostic.UnknownBlock(
            OPTION, "V[SO(4)]", 2, "SO(4)", "SO(3) x S(5)", List.of("SO(3)", "S(5)")),
        new RepresentationDiagnostic.NoPartition(
            OPTION, "Schur([1,2],V)", 7, List.of(1, 2), List.of(2, 1)),
        new RepresentationDiagnostic.VanishingShape(
            OPTION, "Schur([1,1,1],V)", "Schur([1,1,1],V)", 3, 2),
        new RepresentationDiagnostic.NotInvariant(
            OPTION, "Sub(V,{{1,0}})", "V", "generator 1", "{1,0}", "{0,1}"),
        new RepresentationDiagnostic.BadSubspace(
            OPTION, "Sub(V,{{0,0}})", "Sub(V,{{0,0}})", "it is zero", "Give other vectors."),
        new RepresentationDiagnostic.NoRealForm(
            OPTION, "2RealForm(V)", "RealForm(V)", "SU(2)", "V", "it is quaternionic"),
        new RepresentationDiagnostic.NoHarmonics(
            OPTION, "Harm(2,V)", "Harm(2,V)", "Sp(4)", "no form is invariant", "Take another."),
        new RepresentationDiagnostic.NoImaginaryUnit(
            OPTION, "Real(V)", "Real(V)", "mine", "Q(Sqrt[-3])"));
  }

  private static List<Diagnostic> files() {
    return List.of(
        new FileDiagnostic.Unreadable(FILE, "no such file"),
        new FileDiagnostic.NotYaml(FILE, "found a tab"),
        new FileDiagnostic.UnknownKey(FILE, "dimensions", List.of("name", "dimension")),
        new FileDiagnostic.MissingKey(FILE, "name", "name: boosts"),
        new FileDiagnostic.DuplicateKey(FILE, "name", 1),
        new FileDiagnostic.WrongValue(FILE, "dimension", "\"two\"", "an integer"),
        new FileDiagnostic.TooLarge(FILE, "file size in bytes", "9000000", 1000000),
        new MatrixDiagnostic.Syntax(FILE, "generator 1", "{{0,1}", "a brace is not closed"),
        new MatrixDiagnostic.ForbiddenSymbol(
            FILE, "element 1", "Cos[x]", "x", List.of("t", "Cos"), List.of("t"), Optional.empty()),
        new MatrixDiagnostic.Shape(FILE, "generator 1", "a row of 3 entries", 2),
        new MatrixDiagnostic.UnsupportedEntry(
            FILE, "generator 1", 1, 2, "Pi", "Pi lies in no number field", "Use Cos[2*Pi/5]."),
        new MatrixDiagnostic.EntryTooLarge(FILE, "generator 1", 1, 2, HUGE, BigInteger.TEN),
        new MatrixDiagnostic.NoRepresentation(
            FILE, "spin", "in the group h1^2 = 1, but their matrices differ", Optional.of("-1")),
        new MatrixDiagnostic.NotInvertible(FILE, "discrete 1", 1, 2),
        new MatrixDiagnostic.NotIdentity(FILE, "element 1", "t", 1, 1, "2", 1),
        new MatrixDiagnostic.TimeLimit(FILE, "element 1", "{{t}}", 10));
  }

  private static List<Diagnostic> stages() {
    return List.of(
        new SolverDiagnostic.NoEquivariantMap(OPTION, "SO+(1,3)", "V", "S"),
        new SolverDiagnostic.ProblemTooLarge(OPTION, "SO+(1,3)", "V^9", "V^9", HUGE, 99),
        new SolverDiagnostic.Unproven(OPTION, "SO+(1,3)", "V", "V", 3),
        new SolverDiagnostic.Disagreement(OPTION, "SO(3)", "V", "V", 1, 2, "Weyl"),
        new SolverDiagnostic.TooMuchMemory(OPTION, "the maps of mine", 9000, 4000, "so far"),
        new SolverDiagnostic.Interrupted(OPTION, "the maps of mine"),
        new ExplanationDiagnostic.NoFile(Place.of("--format"), "picture.png"),
        new MatrixDiagnostic.NoSimplifier(
            Place.of("a.yaml").atLine(4), "generator 1", "NoClassDefFoundError: a/B"),
        new ExplanationDiagnostic.Absent(
            Place.of("--to"), "(3,0)", "(1,0)*(0,1)", List.of("(0,0)", "(1,1)")),
        new ExplanationDiagnostic.NoSuchPage(Place.of("--page"), 4, 3),
        new ExplanationDiagnostic.Reducible(
            OPTION, "V^2", "SO(3)", List.of("0e", "1e", "2e"), List.of("0e", "1e", "2e")),
        new ExplanationDiagnostic.NothingToDraw(OPTION, "there is no map"),
        new InvariantDiagnostic.BadDegree(Place.of("--degree"), "0", 64),
        new InvariantDiagnostic.TooLarge(OPTION, "the invariants", "monomials", HUGE, 99, 7),
        new InvariantDiagnostic.Disagreement(OPTION, "S(3)", "S", "2", 3, 2),
        new DecompositionDiagnostic.PartTooLarge(OPTION, "E8", "V^2", "[1,0]", "dimension 27000"),
        new DecompositionDiagnostic.TooManyCoordinates(OPTION, "SO(3)", "V^13", 99),
        new DecompositionDiagnostic.NoCharacters(OPTION, "GL(2)", "V^2", "it is infinite"),
        new DecompositionDiagnostic.Disagreement(OPTION, "S(4)", "V", "1x[4]", "1x[3,1] + 1x[4]"),
        new DiscoveryDiagnostic.NotReductive(OPTION, "E(1)", "{{1,0}}"),
        new DiscoveryDiagnostic.Undecided(OPTION, "mine", 17, 16),
        new DiscoveryDiagnostic.NoField(OPTION, "mine", "V", 3),
        new DiscoveryDiagnostic.TooMany(OPTION, "SO(30)", "V^9", "it has dimension 27000", 640),
        new FiniteGroupDiagnostic.NotFinite(OPTION, "SO(3)", "it has a Lie algebra"),
        new FiniteGroupDiagnostic.TooLarge(OPTION, "rubik", HUGE, "elements", 99),
        new FiniteGroupDiagnostic.ClassSearchTooLong(OPTION, "rubik", HUGE, "too many classes"),
        new FundamentalDiagnostic.NoTheorem(OPTION, "icosahedral", "2V"),
        new FundamentalDiagnostic.TooManyContractions(OPTION, "O(3)", "9T(2,0)", 8),
        new FundamentalDiagnostic.NotCovered(OPTION, "E(3)", "V^2", "\"2V\""));
  }

  @Test
  void anUnknownRepresentationReadsAsTheDesignShowsIt() {
    Diagnostic unknown =
        new RepresentationDiagnostic.UnknownRepresentation(
            OPTION, "4V + W", 6, "W", "SO+(1,3)", List.of("S", "V", "T(p,q)"));
    assertThat(unknown.message().text())
        .isEqualTo(
            """
            [EQG014] --in, column 6: unknown representation "W" in "4V + W" of SO+(1,3).
                     4V + W
                          ^
                     Known: S, V, T(p,q). Did you mean "V"?\
            """);
  }

  @Test
  void longValuesAreCutAndControlCharactersShown() {
    assertThat(Wording.quote("a\u0007b")).isEqualTo("\"a\\u0007b\"");
    assertThat(Wording.quote("x".repeat(500))).hasSizeLessThan(80).contains("...");
    assertThat(Wording.said("no \u0001 file ".repeat(500))).hasSizeLessThan(130).contains("...");
    assertThat(Wording.excerpt("\uD83D\uDE00".repeat(100))).doesNotContain("?");
    assertThat(Wording.amount(HUGE)).isEqualTo("about 10^30");
  }
}
