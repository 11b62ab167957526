package org.equigen.codegen.cli;

import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which layer between which representations. */
final class LayerOptions {
  @Option(
      names = "--in",
      paramLabel = "REP",
      description = "Input representation (default: " + RequestedLayer.DEFAULT_IN + ").")
  private @Nullable String in;

  @Option(
      names = "--out",
      paramLabel = "REP",
      description = "Output representation (default: " + RequestedLayer.DEFAULT_OUT + ").")
  private @Nullable String out;

  @Option(
      names = "--layer",
      paramLabel = "KIND",
      defaultValue = "linear",
      description =
          "linear, gate, norm, batch-norm, norm-activation, dropout, invariants, attention,"
              + " tensor-product, square, quadratic, harmonics, symmetric-contraction, scalars,"
              + " permutation, frame or transport (default: ${DEFAULT-VALUE}).")
  private String layer = "linear";

  @Option(
      names = "--scalars",
      paramLabel = "FUNCTION",
      description =
          "Function of the scalars of a gate: identity, relu, sigmoid, tanh, silu, softplus,"
              + " signed_log, sine, cosine or gaussian (default: silu).")
  private @Nullable String scalars;

  @Option(
      names = "--gates",
      paramLabel = "FUNCTION",
      description = "Function of the gate scalars of a gate, of the same (default: sigmoid).")
  private @Nullable String gates;

  @Option(
      names = "--over",
      paramLabel = "WHAT",
      description = "Channels that share a factor of a norm: joint or term (default: joint).")
  private @Nullable String over;

  @Option(
      names = "--balance",
      paramLabel = "WHAT",
      description =
          "What counts alike in the mean of a norm: channel, component or degree (default:"
              + " channel).")
  private @Nullable String balance;

  @Option(
      names = "--epsilon",
      paramLabel = "NUMBER",
      description =
          "Decimal added to squares of a norm or norm-activation, positive (default: 0.01), or to"
              + " variances of a batch-norm (default: 0.00001); vectors with smaller squares are"
              + " left out of a frame (default: 1e-8).")
  private @Nullable String epsilon;

  @Option(
      names = "--scale",
      paramLabel = "WHAT",
      description =
          "Learned scales of a norm or batch-norm: none or channel (default: none; channel).")
  private @Nullable String scale;

  @Option(
      names = "--function",
      paramLabel = "FUNCTION",
      description =
          "Function of a norm-activation or of the hidden layers of scalars, one of those of"
              + " gates (default: silu).")
  private @Nullable String function;

  @Option(
      names = "--bias",
      paramLabel = "WHAT",
      description =
          "Biases of a norm-activation or batch-norm: none or channel (default: none; channel).")
  private @Nullable String bias;

  @Option(
      names = "--probability",
      paramLabel = "P",
      description = "With which a training drops a channel, from 0 to below 1 (default: 0.5).")
  private @Nullable String probability;

  @Option(
      names = "--heads",
      paramLabel = "N",
      description = "Heads of attention, a divisor of all multiplicities (default: 1).")
  private @Nullable String heads;

  @Option(
      names = "--with",
      paramLabel = "REP",
      description =
          "Second input representation of a tensor-product; values of attention (default: as"
              + " --in); what the coordinates in a frame are of (default: none).")
  private @Nullable String with;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "Channels of a tensor-product or square: uvw, uvu (of two inputs), uuu or uvuv"
              + " (default: uvw, fully connected).")
  private @Nullable String mode;

  @Option(
      names = "--weights",
      paramLabel = "W",
      description =
          "Weights of a tensor-product, square or symmetric-contraction: shared, row or none"
              + " (default: shared).")
  private @Nullable String weights;

  @Option(
      names = "--normalisation",
      paramLabel = "N",
      description =
          "Of a tensor-product, square or harmonics: component, norm or none (default: component).")
  private @Nullable String normalisation;

  @Option(
      names = "--path-normalisation",
      paramLabel = "N",
      description = "Of a tensor-product or square: element, path or none (default: element).")
  private @Nullable String pathNormalisation;

  @Option(
      names = "--strategy",
      paramLabel = "S",
      description =
          "How a linear layer is computed: auto, contract-first, mix-first, materialised or schur"
              + " (default: auto, which chooses by cost).")
  private @Nullable String strategy;

  @Option(
      names = "--rows",
      paramLabel = "R",
      description =
          "Rows of a tensor-product: sample; edges that gather the first input from nodes, sum"
              + " their output into nodes, or do both: gather, sum, message (default: sample). Of"
              + " dropout: sample, set, element, pair, node or edge (default: sample).")
  private @Nullable String rows;

  @Option(
      names = "--degree",
      paramLabel = "L",
      description =
          "Largest degree of harmonics (default: 2), or of contractions of tensors in scalars"
              + " (default: 4).")
  private @Nullable String degree;

  @Option(
      names = "--order",
      paramLabel = "N",
      description = "Largest order of a symmetric-contraction, to 4 (default: 3).")
  private @Nullable String order;

  @Option(
      names = "--hidden",
      paramLabel = "WIDTHS",
      description =
          "Widths of the hidden layers of scalars, such as 64,64, or none (default: 64,64).")
  private @Nullable String hidden;

  @Option(
      names = "--normalise",
      paramLabel = "WHAT",
      description = "Invariants of scalars: none, log or rms (default: none).")
  private @Nullable String normalise;

  @Option(
      names = "--from",
      paramLabel = "K",
      description = "Order of the input of a permutation layer, to 4 (default: 1).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "L",
      description = "Order of the output of a permutation layer, to 4 (default: 1).")
  private @Nullable String to;

  @Option(
      names = "--sums",
      paramLabel = "RULE",
      description =
          "Sums over elements of a permutation layer: sum; mean; fixed, by --mean-size; learned, by"
              + " trained powers of the size (default: sum).")
  private @Nullable String sums;

  @Option(
      names = "--mean-size",
      paramLabel = "N",
      description = "Mean number of elements of a set, for fixed and learned sums.")
  private @Nullable String meanSize;

  @Option(
      names = "--symmetry",
      paramLabel = "WHAT",
      description =
          "Of a permutation layer: none, or input where that is symmetric in its indices (default:"
              + " none).")
  private @Nullable String symmetry;

  @Option(
      names = "--largest",
      paramLabel = "N",
      description =
          "Leave out maps of a permutation layer that sets of so many elements do not need"
              + " (default: none).")
  private @Nullable String largest;

  @Option(names = "--unit", description = "Harmonics of x divided by its length.")
  private boolean unit;

  @Option(
      names = "--matrices",
      paramLabel = "M",
      description =
          "Channels that are matrices in a quadratic layer: spanning, as many as span them, or all"
              + " (default: spanning).")
  private @Nullable String matrices;

  @Option(
      names = "--paths",
      paramLabel = "P",
      description =
          "Paths of a tensor-product, such as \"1o x 1o -> 0e; 0e x 1o -> 1o\", with modes and"
              + " weights of their own: \"* x 0e -> * by uvu; [0] x [1] -> [0] by uvw, weights"
              + " row\" (default: all).")
  private @Nullable String paths;

  /**
   * The kind.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no such kind
   */
  LayerKind kind() {
    return LayerKind.parse(Place.of("--layer"), layer);
  }

  /** The layer in the words of the user. */
  RequestedLayer requested() {
    return new RequestedLayer(kind(), name -> Console.text("--" + name, given(name)));
  }

  private @Nullable String given(String name) {
    return switch (name) {
      case "in" -> in;
      case "out" -> out;
      case "scalars" -> scalars;
      case "gates" -> gates;
      case "over" -> over;
      case "balance" -> balance;
      case "epsilon" -> epsilon;
      case "scale" -> scale;
      case "function" -> function;
      case "bias" -> bias;
      case "probability" -> probability;
      case "heads" -> heads;
      case "with" -> with;
      case "mode" -> mode;
      case "weights" -> weights;
      case "normalisation" -> normalisation;
      case "path-normalisation" -> pathNormalisation;
      case "strategy" -> strategy;
      case "rows" -> rows;
      case "degree" -> degree;
      case "order" -> order;
      case "hidden" -> hidden;
      case "normalise" -> normalise;
      case "unit" -> unit ? "true" : null;
      case "matrices" -> matrices;
      case "paths" -> paths;
      case "from" -> from;
      case "to" -> to;
      case "sums" -> sums;
      case "mean-size" -> meanSize;
      case "symmetry" -> symmetry;
      case "largest" -> largest;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
