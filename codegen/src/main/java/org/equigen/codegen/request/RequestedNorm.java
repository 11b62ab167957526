package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.declaration.ChannelParameters;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.NormOptions;
import org.equigen.codegen.planning.declaration.NormOptions.Balance;
import org.equigen.codegen.planning.declaration.NormOptions.Over;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;

/** What is said of norms and of activations of norms beside their representation. */
final class RequestedNorm {
  private static final String OVER = "over";
  private static final String BALANCE = "balance";
  static final String EPSILON = "epsilon";
  private static final String SCALE = "scale";
  static final String FUNCTION = "function";
  private static final String BIAS = "bias";

  /** What can be said of norms. */
  static final List<String> NAMES = List.of(OVER, BALANCE, EPSILON, SCALE);

  /** What can be said of activations of norms. */
  static final List<String> NAMES_OF_ACTIVATIONS = List.of(FUNCTION, BIAS, EPSILON);

  /** What can be said of normalisation by batches. */
  static final List<String> NAMES_OF_BATCHES = List.of(EPSILON, SCALE, BIAS);

  /** Added to variances where nothing else is said. */
  private static final Rational EPSILON_OF_BATCHES = Rational.of(1, 100_000);

  /** Squares in single precision do not go further. */
  private RequestedNorm() {}

  /**
   * A norm with the options that were given, those of {@link NormOptions#JOINT} otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no choice or no number
   */
  static LayerDeclaration.Norm of(Representation in, GivenTexts given) {
    NormOptions usual = NormOptions.JOINT;
    return new LayerDeclaration.Norm(
        in,
        new NormOptions(
            Choices.ofWords(given, OVER, Over.values(), usual.over()),
            Choices.ofWords(given, BALANCE, Balance.values(), usual.balance()),
            epsilon(given, NormOptions.EPSILON),
            Choices.ofWords(given, SCALE, ChannelParameters.values(), usual.scale())));
  }

  /**
   * An activation of norms with the options that were given, silu without bias otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no choice or no number
   */
  static LayerDeclaration.NormActivation activation(Representation in, GivenTexts given) {
    return new LayerDeclaration.NormActivation(
        in,
        RequestedGate.FUNCTIONS.of(given, FUNCTION, Activation.SILU),
        Choices.ofWords(given, BIAS, ChannelParameters.values(), ChannelParameters.NONE),
        epsilon(given, NormOptions.EPSILON));
  }

  /**
   * Normalisation by batches with the options that were given, with scales and biases otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no choice or no number
   */
  static LayerDeclaration.BatchNorm ofBatches(Representation in, GivenTexts given) {
    ChannelParameters[] choices = ChannelParameters.values();
    return new LayerDeclaration.BatchNorm(
        in,
        epsilon(given, EPSILON_OF_BATCHES),
        Choices.ofWords(given, SCALE, choices, ChannelParameters.CHANNEL),
        Choices.ofWords(given, BIAS, choices, ChannelParameters.CHANNEL));
  }

  /**
   * The positive number given as {@code epsilon}.
   *
   * @param usual where none is given
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no such number
   */
  static Rational epsilon(GivenTexts given, Rational usual) {
    return Decimals.positive(given.text(EPSILON), EPSILON, usual);
  }
}
