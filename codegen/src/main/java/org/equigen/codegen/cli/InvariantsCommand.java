package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.InvariantDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.polynomial.FundamentalExplanation;
import org.equigen.symbolic.explain.polynomial.PolynomialExplanation;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.GradedModule;
import org.equigen.symbolic.invariant.InvariantCache;
import org.equigen.symbolic.invariant.InvariantRing;
import org.equigen.symbolic.invariant.InvariantSolver;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.store.BasisCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers invariants}. */
@Command(
    name = "invariants",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description =
        "Prints minimal generators of the polynomial invariants, and of the equivariant polynomial"
            + " maps, up to a degree.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers invariants --group icosahedral --degree 15",
      "  gen-layers invariants --group \"D(5)\" --degree 5 --to V --format latex",
      "  gen-layers invariants --group lorentz --rep 4V --degree 4 --to V",
      "  gen-layers invariants --group lorentz --rep \"4V + Alt(2,V)\" --fundamental"
    })
final class InvariantsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Option(
      names = "--rep",
      paramLabel = "REP",
      defaultValue = "V",
      description = "Representation of the variables (default: ${DEFAULT-VALUE}).")
  private String representation = "V";

  @Option(
      names = "--to",
      paramLabel = "REP",
      description = "Also the equivariant maps into this representation, term by term.")
  private @Nullable String target;

  @Option(
      names = "--degree",
      paramLabel = "D",
      defaultValue = "4",
      description = "Highest degree (default: ${DEFAULT-VALUE}).")
  private String degree = "4";

  @Option(
      names = "--fundamental",
      description =
          "By the first fundamental theorem instead: scalar products, determinants and contractions"
              + " in index notation. Contractions with tensors go up to the degree; vectors are not"
              + " limited.")
  private boolean fundamental;

  @Mixin private TextOptions format = new TextOptions("polynomials are no matrices");

  @Override
  public Integer call() throws IOException {
    return format.show(Console.of(spec), this::explanation);
  }

  private Explanation explanation(PrintWriter err) {
    int most = degree();
    Group group = groupOptions.read();
    Representation on = RepresentationParser.parse(Place.of("--rep"), representation, group);
    List<Term> targets = targets(group);
    return SlowNotice.<Explanation>during(
        err,
        "invariants",
        progress ->
            fundamental
                ? contract(group, on, targets, most)
                : solve(group, on, targets, most, progress));
  }

  private static FundamentalExplanation contract(
      Group group, Representation on, List<Term> targets, int degree) {
    FundamentalInvariants invariants =
        FundamentalInvariants.of(Place.of("--rep"), group, on, degree);
    List<FundamentalEquivariants> maps = new ArrayList<>();
    for (Term term : targets) {
      maps.add(FundamentalEquivariants.of(Place.of("--to"), group, on, term, degree));
    }
    return new FundamentalExplanation(invariants, maps);
  }

  private List<Term> targets(Group group) {
    String text = target;
    return text == null
        ? List.of()
        : List.copyOf(RepresentationParser.parse(Place.of("--to"), text, group).terms());
  }

  private static PolynomialExplanation solve(
      Group group, Representation on, List<Term> targets, int degree, SolverProgress progress) {
    IntertwinerSolver linear = new IntertwinerSolver(BasisCache.standard(), progress);
    InvariantSolver solver = new InvariantSolver(linear, InvariantCache.standard(), progress);
    InvariantRing ring = solver.ring(group, on, degree);
    List<GradedModule> modules = new ArrayList<>();
    targets.forEach(term -> modules.add(solver.equivariants(ring, term)));
    return new PolynomialExplanation(ring, modules);
  }

  private int degree() {
    try {
      BigInteger number = new BigInteger(degree.strip());
      if (number.signum() > 0
          && number.compareTo(BigInteger.valueOf(InvariantSolver.MOST_DEGREE)) <= 0) {
        return number.intValueExact();
      }
    } catch (NumberFormatException e) {
      throw badDegree();
    }
    throw badDegree();
  }

  private RuntimeException badDegree() {
    return new InvariantDiagnostic.BadDegree(
            Place.of("--degree"), degree, InvariantSolver.MOST_DEGREE)
        .exception();
  }
}
