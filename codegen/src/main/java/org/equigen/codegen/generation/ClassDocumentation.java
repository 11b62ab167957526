package org.equigen.codegen.generation;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.declaration.ChannelParameters;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.NormOptions;
import org.equigen.codegen.planning.declaration.ProductOptions;

/** What the Javadoc of a generated class says. */
final class ClassDocumentation {
  private ClassDocumentation() {}

  /** The paragraphs, as HTML. */
  static List<String> of(LayerDeclaration declaration, PlanSummary summary) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(title(declaration, summary));
    paragraphs.add(content(declaration, summary));
    paragraphs.add(
        ("Shapes: input {@code [tiles][%s][LANES]}, output {@code [tiles][%s][LANES]}. %s."
                + " Multiplications per sample, forward: %s; %s needs %s.")
            .formatted(
                summary.inputSize(),
                summary.outputSize(),
                count(summary.parameters(), "parameter"),
                summary.multiplications(),
                declaration.dense(),
                summary.denseMultiplications()));
    summary.notes().forEach(paragraphs::add);
    return paragraphs;
  }

  private static String title(LayerDeclaration declaration, PlanSummary summary) {
    String pattern =
        switch (declaration) {
          case LayerDeclaration.Linear _ ->
              "The general linear map, equivariant under {@code %s}, from {@code %s} to {@code"
                  + " %s}.";
          case LayerDeclaration.Gate _ ->
              "Gated channels, equivariant under {@code %s}: from {@code %s} to {@code %s}.";
          case LayerDeclaration.Norm _ ->
              "Channels divided by the root of their mean square, equivariant under {@code %s}:"
                  + " from {@code %s} to {@code %s}.";
          case LayerDeclaration.BatchNorm _ ->
              "Channels normalised over a batch, equivariant under {@code %s}: from {@code %s} to"
                  + " {@code %s}.";
          case LayerDeclaration.NormActivation _ ->
              "Channels with activated norms, equivariant under {@code %s}: from {@code %s} to"
                  + " {@code %s}.";
          case LayerDeclaration.Dropout _ ->
              "Dropout of whole channels, equivariant under {@code %s}: from {@code %s} to {@code"
                  + " %s}.";
          case LayerDeclaration.Attention attention ->
              "Attention over the edges of a graph, equivariant under {@code %s}: queries and keys"
                  + " {@code %s}, values {@code "
                  + attention.values()
                  + "}, to {@code %s}.";
          case LayerDeclaration.Invariants _ ->
              "All products of two channels that {@code %s} leaves invariant, from {@code %s} to"
                  + " {@code %s}.";
          case LayerDeclaration.Product product ->
              "Products, equivariant under {@code %s}, of {@code %s} with {@code "
                  + product.right()
                  + "} to {@code %s}.";
          case LayerDeclaration.Square _ ->
              "Products of an input with itself, equivariant under {@code %s}, from {@code %s} to"
                  + " {@code %s}.";
          case LayerDeclaration.Quadratic _ ->
              "Matrices of channels times channels of one input, equivariant under {@code %s}, from"
                  + " {@code %s} to {@code %s}.";
          case LayerDeclaration.Harmonics _ ->
              "Harmonic polynomials, equivariant under {@code %s}, from {@code %s} to {@code %s}.";
          case LayerDeclaration.SymmetricContraction _ ->
              "Symmetric contractions, equivariant under {@code %s}, from {@code %s} to {@code"
                  + " %s}.";
          case LayerDeclaration.Transport _ ->
              "Transport of coordinates between frames, invariant under {@code %s}, from {@code %s}"
                  + " to {@code %s}.";
          case LayerDeclaration.Frame _ ->
              "Orthonormal frames and coordinates in them, equivariant under {@code %s}, from"
                  + " {@code %s} to {@code %s}.";
          case LayerDeclaration.Distance _ ->
              "Lengths of vectors, invariant under {@code %s}, from {@code %s} to {@code %s}.";
          case LayerDeclaration.Radial _ ->
              "Radial functions, invariant under {@code %s}, from {@code %s} to {@code %s}.";
          case LayerDeclaration.Scalars _ ->
              "Equivariants times functions of invariants, equivariant under {@code %s}, from"
                  + " {@code %s} to {@code %s}.";
          case LayerDeclaration.Permutation permutation ->
              ("The general linear map between tensors of orders %s and %s over sets, equivariant"
                      .formatted(permutation.from(), permutation.to())
                  + " under permutations of their elements and under {@code %s}, with features"
                  + " {@code %s} and {@code %s}.");
        };
    return pattern.formatted(summary.group(), summary.in(), summary.out());
  }

  private static String content(LayerDeclaration declaration, PlanSummary summary) {
    return switch (declaration) {
      case LayerDeclaration.Linear _ ->
          count(summary.dimension(), "independent map")
              + " in an exact basis, each with a weight, and the invariants of the output as"
              + " biases.";
      case LayerDeclaration.Gate gate ->
          ("The input holds the scalars of the output, then a gate scalar for each other channel,"
                  + " then those channels. Scalars become {@code %s(x)}, other channels"
                  + " {@code %s(gate) x}.")
              .formatted(gate.scalars().word(), gate.gates().word());
      case LayerDeclaration.Norm norm -> norm(norm.options());
      case LayerDeclaration.BatchNorm norm -> batchNorm(norm);
      case LayerDeclaration.NormActivation activation -> normActivation(activation);
      case LayerDeclaration.Dropout dropout ->
          ("{@code y_u = mask_u x_u}, with a {@code mask} of one number for each channel of each"
                  + " %s: 0 with probability {@code p = %s} or {@code 1 / (1 - p)} while training,"
                  + " 1 afterwards.")
              .formatted(dropout.rows(), dropout.probability());
      case LayerDeclaration.Attention attention ->
          ("Inputs are {@code q}, {@code k} and {@code v} over nodes; edges lead from {@code"
               + " sender} to {@code receiver}. For each of %s {@code y_r = sum over edges e to r"
               + " of p_e v_s(e)}, where p is the softmax over these edges of {@code <q_r, k_s(e)>"
               + " / sqrt(n)}, with the invariant form of all n components of the head.")
              .formatted(count(attention.heads(), "head"));
      case LayerDeclaration.Invariants _ ->
          "The output holds the scalars of the input, then for each pair of other summands the"
              + " products of their channels: "
              + count(summary.dimension(), "invariant form")
              + ".";
      case LayerDeclaration.Product product -> product(product.options(), "z", summary);
      case LayerDeclaration.Square square -> product(square.options(), "x", summary);
      case LayerDeclaration.Quadratic quadratic ->
          ("{@code y = W(x) x} with %s from terms to terms that are terms of the input themselves,"
                  + " {@code %s} channels of each, and a weight for each channel of the output, of"
                  + " the matrix and of the input.")
              .formatted(
                  summary.dimension() == 1 ? "1 matrix" : summary.dimension() + " matrices",
                  quadratic.matrices().word());
      case LayerDeclaration.Harmonics harmonics ->
          "%s of each channel, to degree %s, by recurrence%s. Normalisation: {@code %s}."
              .formatted(
                  count(summary.dimension(), "polynomial"),
                  harmonics.degree(),
                  harmonics.unit() ? ", of x divided by its length" : "",
                  harmonics.normalisation().word());
      case LayerDeclaration.SymmetricContraction contraction ->
          ("%s with exact symmetric equivariant tensors of orders 1 to %s, channel by channel, by"
                  + " Horner's scheme; %s.")
              .formatted(
                  count(summary.dimension(), "path"),
                  contraction.order(),
                  contraction.weights() == ProductOptions.Weights.ROW
                      ? "every row brings its weights, the input {@code weights}"
                      : "weights are parameters");
      case LayerDeclaration.Transport _ ->
          "{@code y_e = R(L_r^-1 L_s) x_s} for each edge e from node s to node r, with the frames L"
              + " of nodes.";
      case LayerDeclaration.Frame frame ->
          ("Vectors are orthogonalised in order under the invariant form; those with a square of"
                  + " at most {@code %s} are left out.%s")
              .formatted(
                  frame.epsilon(),
                  frame
                      .with()
                      .map(it -> " Coordinates are those of the input {@code z}, " + it + ".")
                      .orElse(""));
      case LayerDeclaration.Distance _ ->
          "{@code y_u = sqrt(<x_u, x_u>)} by the invariant form, or its square where it has a"
              + " sign.";
      case LayerDeclaration.Radial radial ->
          "%s of each channel, {@code %s} to {@code %s} with the envelope {@code %s}."
              .formatted(
                  count(radial.options().functions(), "function"),
                  radial.options().basis().word(),
                  radial.options().cutoff(),
                  radial.options().envelope().word());
      case LayerDeclaration.Scalars scalars ->
          ("{@code y_c = sum over t of f_ct(s(x)) B_t(x)} with the generators s of the invariants"
                  + " and B_t of the equivariants by the first fundamental theorem, and a"
                  + " perceptron f with hidden layers of {@code %s}, function {@code %s};"
                  + " invariants are normalised by {@code %s}.")
              .formatted(
                  scalars.options().hidden(),
                  scalars.options().function().word(),
                  scalars.options().normalise().word());
      case LayerDeclaration.Permutation permutation ->
          ("%s, each with a weight for each pair of channels, and the invariants of the output as"
                  + " biases. Sums over elements: {@code %s}%s. Maps are named after lists of"
                  + " elements: {@code abToBa} exchanges those of a pair; the class {@code Tuples}"
                  + " of the runtime computes them.")
              .formatted(
                  count(summary.dimension(), "independent map"),
                  permutation.sizes().word(),
                  switch (permutation.sizes()) {
                    case SUM, MEAN -> "";
                    case FIXED, LEARNED -> ", with a mean size of " + permutation.meanSize();
                  });
    };
  }

  private static String norm(NormOptions options) {
    String channels =
        switch (options.over()) {
          case JOINT -> "all channels";
          case TERM -> "the channels of each term";
        };
    String scale =
        switch (options.scale()) {
          case NONE -> "x_u";
          case CHANNEL -> "(1 + w_u) x_u";
        };
    return ("{@code y_u = %s / sqrt(m + epsilon)}, where m is the mean of {@code |<x_u, x_u>|} over"
            + " %s, every %s counted alike, {@code <x, x>} the invariant form of a term (the square"
            + " of a scalar), and epsilon {@code %s}.")
        .formatted(scale, channels, options.balance().word(), options.epsilon());
  }

  private static String batchNorm(LayerDeclaration.BatchNorm norm) {
    return ("{@code y_u = %s (x_u - mu_u) / sqrt(v_u + epsilon)%s}, mu%s of scalars alone and"
            + " epsilon {@code %s}. With the number t in {@code training}, {@code mu = t"
            + " batch_mean + (1 - t) mean} and {@code v = t batch_variance + (1 - t) variance}:"
            + " 1 normalises by the batch, 0 by the statistics that are given. The variance of"
            + " channels that are no scalars is the mean of {@code |<x_u, x_u>|} over rows and"
            + " components.")
        .formatted(
            norm.scale() == ChannelParameters.CHANNEL ? "(1 + w_u)" : "",
            norm.bias() == ChannelParameters.CHANNEL ? " + b_u" : "",
            norm.bias() == ChannelParameters.CHANNEL ? " and b" : "",
            norm.epsilon());
  }

  private static String normActivation(LayerDeclaration.NormActivation activation) {
    String bias =
        switch (activation.bias()) {
          case NONE -> "";
          case CHANNEL -> " + b_u";
        };
    return ("{@code y_u = f(n_u%1$s) x_u / n_u} with {@code n_u = sqrt(|<x_u, x_u>| + epsilon)} in"
            + " the invariant form of a term; scalars become {@code f(x_u%1$s)}. The function f is"
            + " {@code %2$s}, epsilon {@code %3$s}.")
        .formatted(bias, activation.function().word(), activation.epsilon());
  }

  /**
   * What a product is.
   *
   * @param second the letter of the second factor
   */
  private static String product(ProductOptions options, String second, PlanSummary summary) {
    String weights =
        switch (options.weights()) {
          case SHARED -> "weights are parameters";
          case ROW -> "every row brings its weights, the input {@code weights}";
          case NONE -> "all weights are 1";
        };
    String channels =
        switch (options.mode()) {
          case UVW -> "y_t = sum over u, v of W_tuv x_u %s_v";
          case UVU -> "y_u = sum over v of W_uv x_u %s_v";
          case UUU -> "y_u = W_u x_u %s_u";
          case UVUV -> "y_uv = W_uv x_u %s_v";
        };
    return ("%s with exact equivariant tensors, {@code %s} in the channels; %s. Normalisation:"
            + " {@code %s}, paths {@code %s}.")
        .formatted(
            count(summary.dimension(), "path"),
            channels.formatted(second),
            weights,
            options.components().word(),
            options.paths().word());
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
