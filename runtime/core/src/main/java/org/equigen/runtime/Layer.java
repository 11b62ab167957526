package org.equigen.runtime;

import java.util.List;

/**
 * A differentiable map with parameters, applied to every sample of a batch on its own.
 *
 * <p>Both methods check their arguments once, with {@link LayerCall}, and throw a {@link
 * org.equigen.runtime.diagnostic.DiagnosticException} that names the one which is null or too
 * short, before they touch any of them.
 *
 * <p>The caller owns every buffer; implementations hold no state, allocate nothing in {@link
 * #forward} and {@link #backward}, and may be shared between threads when each thread has a
 * workspace and gradient buffers of its own. Activations have the layout of {@link Tile}; the
 * features of a representation lie in the order {@code [summand][channel][component]}, so those of
 * {@code 2S + 3V} are two scalars, then the components of the first vector, and so on.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface Layer<A> {
  /** The number type. */
  Precision<A> precision();

  /** Features of one input sample. */
  int inputSize();

  /** Features of one output sample. */
  int outputSize();

  /** The blocks of the parameter array, in order and without gaps. */
  List<ParameterBlock> parameterBlocks();

  /**
   * Elements of the scratch array that forward and backward may overwrite: the same for any number
   * of tiles, and 0 where none is needed.
   */
  int workspaceSize();

  /**
   * One line that says what this layer computes, such as {@code linear SO+(1,3): 4V -> S + V
   * (float)}.
   */
  String declaration();

  /**
   * Hexadecimal SHA-256 of everything that gives the parameters their meaning. Parameters trained
   * with one digest must not be used with another.
   */
  String digest();

  /**
   * Where this layer computes, as far as that decides the rounding: {@code CPU}, or the name of a
   * device and its driver. On the CPU the kernels of the run decide it, for all layers alike.
   */
  default String device() {
    return "CPU";
  }

  /** Total number of parameters: where the last block ends. */
  default int parameterCount() {
    List<ParameterBlock> blocks = parameterBlocks();
    return blocks.isEmpty() ? 0 : blocks.getLast().offset() + blocks.getLast().length();
  }

  /**
   * Computes {@code output = f(parameters, input)}, overwriting the output.
   *
   * @param parameters {@code [parameterCount]}
   * @param input {@code [tiles][inputSize][LANES]}
   * @param output {@code [tiles][outputSize][LANES]}
   * @param workspace at least {@code workspaceSize} elements
   * @param tiles number of tiles to process
   */
  void forward(A parameters, A input, A output, A workspace, int tiles);

  /**
   * Adds the gradients of a scalar loss L to {@code inputGradient} and {@code parameterGradient}.
   *
   * <p>{@code inputGradient += (df/dinput)^T outputGradient} and {@code parameterGradient += sum
   * over samples of (df/dparameters)^T outputGradient}.
   *
   * @param parameters {@code [parameterCount]}
   * @param input {@code [tiles][inputSize][LANES]}, as given to forward
   * @param outputGradient dL/doutput, {@code [tiles][outputSize][LANES]}, zero in padding lanes
   * @param inputGradient {@code [tiles][inputSize][LANES]}, added to
   * @param parameterGradient {@code [parameterCount]}, added to
   * @param workspace at least {@code workspaceSize} elements
   * @param tiles number of tiles to process
   */
  void backward(
      A parameters,
      A input,
      A outputGradient,
      A inputGradient,
      A parameterGradient,
      A workspace,
      int tiles);
}
