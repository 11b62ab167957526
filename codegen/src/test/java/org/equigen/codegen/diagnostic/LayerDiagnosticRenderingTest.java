package org.equigen.codegen.diagnostic;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticContract;
import org.equigen.symbolic.diagnostic.Place;

/** The diagnostics of layers and of their generation. */
class LayerDiagnosticRenderingTest extends DiagnosticContract {
  private static final Place OPTION = Place.of("--in");
  private static final BigInteger HUGE = BigInteger.TEN.pow(30);

  LayerDiagnosticRenderingTest() {
    super(
        List.of(LayerDiagnostic.class, GenerationDiagnostic.class, NetworkDiagnostic.class),
        Map.of());
  }

  @Override
  protected List<Diagnostic> samples() {
    return List.of(
        new LayerDiagnostic.Unsuitable(OPTION, "gate", "S", "nothing to gate", "Add a V."),
        new LayerDiagnostic.NotForGroup(OPTION, "invariants", "SL(2)", "no form", "Use linear."),
        new LayerDiagnostic.TooLarge(OPTION, "Big", "parameters", HUGE, 99),
        new LayerDiagnostic.MethodTooLong(OPTION, "Big", "forward", 9000, 7500),
        new LayerDiagnostic.Complex(
            OPTION,
            "linear",
            "SU(3)",
            "2(1,1)",
            "(1,1)",
            Optional.of("RealForm((1,1))"),
            "Real((1,1))"),
        new GenerationDiagnostic.UnknownChoice(
            Place.of("--layer"), "layer", "gates", List.of("linear", "gate")),
        new GenerationDiagnostic.EndingOfForm(
            Place.of("--format"), "tex", "latex", List.of("text", "latex")),
        new GenerationDiagnostic.BadNumber(
            Place.of("--epsilon"), "epsilon", "0", "a positive decimal number", "0.01"),
        new GenerationDiagnostic.BadName(
            Place.of("--class"), "class name", "class", "a keyword of Java", "Class"),
        new GenerationDiagnostic.Unwritable(Place.of("/proc/x"), "permission denied"),
        new GenerationDiagnostic.ForeignFile(Place.of("Layer.java")),
        new GenerationDiagnostic.SameFile(Place.of("spec.yaml"), "AB", "Ab"),
        new GenerationDiagnostic.Unrepairable(
            Place.of(".equigen.7.writing"), "its journal is no small file"),
        new GenerationDiagnostic.Conflict(Place.of("--group"), "--group-file", "both name a group"),
        new GenerationDiagnostic.UnknownOption(
            Place.of("gen-layers"), "--gruop", List.of("--group")),
        new GenerationDiagnostic.BadUsage(Place.of("--group"), "the value is missing", "Give it."),
        new GenerationDiagnostic.CannotRun(
            Place.of("gen-layers check"), "this Java has no compiler"),
        new GenerationDiagnostic.NoBackEnd(Place.of("--device")),
        new GenerationDiagnostic.DeviceRefuses(
            Place.of("--device"), "EQR601 OpenCL: no driver was found", "Install one."),
        new GenerationDiagnostic.InternalFault(
            Place.of("gen-layers"), new IllegalStateException("two\nlines")),
        new GenerationDiagnostic.OutOfMemory(Place.of("gen-layers"), 512),
        new GenerationDiagnostic.BadElement(Place.of("@X"), "A", "it is local", "Move it."),
        new NetworkDiagnostic.UnknownName(OPTION, "value", "g", List.of("h")),
        new NetworkDiagnostic.BadName(OPTION, "a value", "w", "it is that of the parameters"),
        new NetworkDiagnostic.OtherRows(OPTION, "h", "node", "edge", List.of("sender")),
        new NetworkDiagnostic.WrongMap(OPTION, "sender", "it leads to node", List.of("graph")),
        new NetworkDiagnostic.Unused(OPTION, "h"),
        new NetworkDiagnostic.InputCount(OPTION, "attention", 1, "three"),
        new NetworkDiagnostic.OtherRepresentation(OPTION, "add", "2S", "2V"),
        new NetworkDiagnostic.BadReference(OPTION, "h +", "a name is missing"),
        new NetworkDiagnostic.NoNumber(OPTION, "h", "2S + V"),
        new NetworkDiagnostic.Independent(OPTION, "energy", "x", List.of("z")),
        new NetworkDiagnostic.Kink(OPTION, "energy", "x", "relu"));
  }
}
