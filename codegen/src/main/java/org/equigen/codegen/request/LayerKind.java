package org.equigen.codegen.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** The kinds of layers by the names that users give. */
public enum LayerKind {
  /** The general equivariant linear map. */
  LINEAR,
  /** Channels multiplied by activated scalars. */
  GATE,
  /** Channels divided by the root of their mean square. */
  NORM,
  /** Channels divided by the root of their mean square over a batch. */
  BATCH_NORM,
  /** Channels whose norm is activated. */
  NORM_ACTIVATION,
  /** Invariant scalar products between channels. */
  INVARIANTS,
  /** Whole channels times a mask. */
  DROPOUT,
  /** Softmax of invariant products of queries and keys, times values. */
  ATTENTION,
  /** Equivariant products of two inputs. */
  TENSOR_PRODUCT,
  /** Equivariant products of one input with itself. */
  SQUARE,
  /** A matrix of channels of the input, times the input. */
  QUADRATIC,
  /** Harmonic polynomials. */
  HARMONICS,
  /** All couplings of equal inputs. */
  SYMMETRIC_CONTRACTION,
  /** Equivariants times functions of invariants. */
  SCALARS,
  /** Linear maps between tensors over sets. */
  PERMUTATION,
  /** Orthonormal frames, and coordinates in them. */
  FRAME,
  /** Coordinates taken from frame to frame along edges. */
  TRANSPORT;

  /** What can be said of a layer of this kind beside its input and output. */
  public List<String> options() {
    return switch (this) {
      case LINEAR -> List.of(RequestedStrategy.NAME);
      case INVARIANTS, TRANSPORT -> List.of();
      case DROPOUT -> RequestedDropout.NAMES;
      case ATTENTION -> RequestedAttention.NAMES;
      case GATE -> RequestedGate.NAMES;
      case NORM -> RequestedNorm.NAMES;
      case BATCH_NORM -> RequestedNorm.NAMES_OF_BATCHES;
      case NORM_ACTIVATION -> RequestedNorm.NAMES_OF_ACTIVATIONS;
      case TENSOR_PRODUCT -> RequestedProduct.NAMES;
      case SQUARE -> RequestedProduct.SQUARE_NAMES;
      case QUADRATIC -> RequestedLayer.QUADRATIC_NAMES;
      case HARMONICS -> RequestedHarmonics.NAMES;
      case SYMMETRIC_CONTRACTION -> RequestedContraction.NAMES;
      case SCALARS -> RequestedScalars.NAMES;
      case PERMUTATION -> RequestedPermutation.NAMES;
      case FRAME -> RequestedFrame.NAMES;
    };
  }

  /** Whether the input must be said; that of a gate follows from its output. */
  public boolean needsInput() {
    return this != GATE;
  }

  /** Whether the output must be said; that of the others follows from their input. */
  public boolean needsOutput() {
    return switch (this) {
      case LINEAR,
          GATE,
          TENSOR_PRODUCT,
          SQUARE,
          QUADRATIC,
          SYMMETRIC_CONTRACTION,
          SCALARS,
          PERMUTATION ->
          true;
      case NORM,
          BATCH_NORM,
          NORM_ACTIVATION,
          INVARIANTS,
          DROPOUT,
          ATTENTION,
          HARMONICS,
          FRAME,
          TRANSPORT ->
          false;
    };
  }

  /** The names of the kinds that an option belongs to. */
  static List<String> having(String option) {
    return Arrays.stream(values())
        .filter(kind -> kind.options().contains(option))
        .map(LayerKind::word)
        .toList();
  }

  /** The name that users give, for example {@code linear}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all kinds. */
  public static List<String> words() {
    return Arrays.stream(values()).map(LayerKind::word).toList();
  }

  /**
   * The kind with this name.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is none
   */
  public static LayerKind parse(Place place, String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new GenerationDiagnostic.UnknownChoice(place, "kind of layer", text, words())
                    .exception());
  }
}
