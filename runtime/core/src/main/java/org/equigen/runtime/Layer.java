package org.equigen.runtime;

import java.util.List;

/**
 * A differentiable map with parameters. It is called through one of two doors: {@link #run} on a
 * {@link Frame}, which every layer has, or {@link #forward} and {@link #backward}, for a layer that
 * is applied to every sample of a batch on its own, with one input and one output.
 *
 * <p>An implementation writes the methods of one door and inherits those of the other: either
 * {@link #signature}, {@link #run} and {@link #workspaceSize(Frame)}, or {@link #inputSize}, {@link
 * #outputSize}, {@link #parameterBlocks}, {@link #workspaceSize()}, {@link #forward} and {@link
 * #backward}.
 *
 * <p>All of them check what they are called with once, with {@link LayerCall}, and throw a {@link
 * org.equigen.runtime.diagnostic.DiagnosticException} that names the array which is null or too
 * short, before they touch any of them.
 *
 * <p>The caller owns every buffer; implementations hold no state, allocate nothing, and may be
 * shared between threads when each thread has a workspace and gradient buffers of its own.
 * Activations have the layout of {@link Tile}; the features of a representation lie in the order
 * {@code [summand][channel][component]}, so those of {@code 2S + 3V} are two scalars, then the
 * components of the first vector, and so on.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface Layer<A> {
  /** The number type. */
  Precision<A> precision();

  /**
   * What the layer reads and writes, and which passes it has: the same in every call.
   *
   * <p>A layer written with {@link #forward} has the operands {@code x} (input), {@code y}
   * (output), {@code w} (parameters), {@code dy} (gradient of the output), {@code dx} and {@code
   * dw} (added to) over the domain {@link Signature#SAMPLE}, and the passes forward and backward.
   */
  default Signature signature() {
    return SampleDoor.signature(this);
  }

  /**
   * Computes {@code pass} on what {@code frame} holds, for all rows of its domains: overwrites
   * outputs and residuals, adds to gradients. First {@link LayerCall#requireRun} looks at the frame
   * and lets its workspace grow; nothing is allocated where it is large enough.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the frame has another signature,
   *     the layer has no such pass, or {@link Frame#check} finds a fault
   */
  default void run(Pass pass, Frame<A> frame) {
    SampleDoor.run(this, pass, frame);
  }

  /**
   * Runs all passes on what {@code frame} holds until they are about as fast as they get, two
   * seconds at most: what follows is not slowed down by the compiler of the virtual machine.
   * Nothing in the frame is written; what the passes write goes to arrays that are dropped.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #run} does
   */
  default void warmUp(Frame<A> frame) {
    new WarmUp(System::nanoTime).run(this, frame);
  }

  /** Elements of workspace that the passes need for the rows of {@code frame}. */
  default int workspaceSize(Frame<A> frame) {
    return workspaceSize();
  }

  /**
   * Features of one input sample.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the layer has several inputs or
   *     outputs, other domains or constants, and so must be {@linkplain #run run} on a frame
   */
  default int inputSize() {
    return FrameDoor.of(this).input().size();
  }

  /**
   * Features of one output sample.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #inputSize} does
   */
  default int outputSize() {
    return FrameDoor.of(this).output().size();
  }

  /**
   * The layer that computes the same with the same parameters, and is fast on so many rows: a
   * generated layer of few rows has tiles of one row, so that its operands over rows are {@code
   * [row][feature]} without padding, and takes several channels at once instead of several rows.
   * Any number of rows may be given to either.
   *
   * @param rows of the domain with the most rows
   * @return this layer where nothing else is faster
   */
  default Layer<A> forRows(int rows) {
    return this;
  }

  /**
   * Samples in a tile of this layer, {@link Tile#LANES} unless {@link #forRows} made it for few
   * rows.
   */
  default int lanes() {
    return Tile.LANES;
  }

  /** The blocks of the parameter array, in order and without gaps. */
  default List<ParameterBlock> parameterBlocks() {
    return signature().blocks();
  }

  /**
   * Elements of the scratch array that forward and backward may overwrite: the same for any number
   * of tiles, and 0 where none is needed, as where they make a frame with a workspace of its own.
   */
  default int workspaceSize() {
    return 0;
  }

  /**
   * One line that says what this layer computes, whatever its precision, such as {@code linear
   * SO+(1,3): 4V -> S + V}.
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
   * Computes {@code output = f(parameters, input)}, overwriting the output. A layer written with
   * {@link #run} makes a frame for each call of this: keep a frame and call run to allocate
   * nothing.
   *
   * @param parameters {@code [parameterCount]}
   * @param input {@code [tiles][inputSize][lanes]}
   * @param output {@code [tiles][outputSize][lanes]}
   * @param workspace at least {@code workspaceSize} elements
   * @param tiles number of tiles to process
   */
  default void forward(A parameters, A input, A output, A workspace, int tiles) {
    FrameDoor.forward(this, parameters, input, output, workspace, tiles);
  }

  /**
   * Adds the gradients of a scalar loss L to {@code inputGradient} and {@code parameterGradient}.
   *
   * <p>{@code inputGradient += (df/dinput)^T outputGradient} and {@code parameterGradient += sum
   * over samples of (df/dparameters)^T outputGradient}. A layer written with {@link #run} makes a
   * frame for each call, and computes the forward pass once more where it left residuals.
   *
   * @param parameters {@code [parameterCount]}
   * @param input {@code [tiles][inputSize][lanes]}, as given to forward
   * @param outputGradient dL/doutput, {@code [tiles][outputSize][lanes]}, zero in padding lanes
   * @param inputGradient {@code [tiles][inputSize][lanes]}, added to
   * @param parameterGradient {@code [parameterCount]}, added to
   * @param workspace at least {@code workspaceSize} elements
   * @param tiles number of tiles to process
   */
  default void backward(
      A parameters,
      A input,
      A outputGradient,
      A inputGradient,
      A parameterGradient,
      A workspace,
      int tiles) {
    FrameDoor.backward(
        this,
        parameters,
        input,
        outputGradient,
        inputGradient,
        parameterGradient,
        workspace,
        tiles);
  }
}
