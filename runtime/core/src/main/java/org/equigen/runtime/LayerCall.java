package org.equigen.runtime;

import java.util.List;
import org.equigen.runtime.diagnostic.FrameDiagnostic;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a layer is called with, before it touches any of it. Every implementation of {@link
 * Layer} calls one of these methods first, once a call; none allocates where all is well.
 *
 * <p>Arrays may be longer than they must be, as those of a caller are that reuses them for smaller
 * batches. Zero tiles are a call that does nothing.
 */
public final class LayerCall {
  private LayerCall() {}

  /**
   * Returns if these arguments of {@link Layer#forward} can be used.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names an argument which is null
   *     or too short, with the length it has and the one it needs, or a negative number of tiles
   */
  public static <A> void requireForward(
      Layer<A> layer, A parameters, A input, A output, A workspace, int tiles) {
    requireCommon(layer, parameters, input, workspace, tiles);
    requireTiles(layer, "output", output, layer.outputSize(), tiles);
  }

  /**
   * Returns if these arguments of {@link Layer#backward} can be used.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #requireForward} does
   */
  public static <A> void requireBackward(
      Layer<A> layer,
      A parameters,
      A input,
      A outputGradient,
      A inputGradient,
      A parameterGradient,
      A workspace,
      int tiles) {
    requireCommon(layer, parameters, input, workspace, tiles);
    requireTiles(layer, "outputGradient", outputGradient, layer.outputSize(), tiles);
    requireTiles(layer, "inputGradient", inputGradient, layer.inputSize(), tiles);
    require(layer, "parameterGradient", parameterGradient, layer.parameterCount());
  }

  /**
   * Returns if these arguments of {@link Layer#run} can be used, after the workspace of the frame
   * has grown to what the pass needs.
   *
   * @param signature of the layer, compared by identity first: keep it to allocate nothing here
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the frame was made for another
   *     signature, or {@link Frame#check} finds a fault
   */
  public static <A> void requireRun(
      Layer<A> layer, Signature signature, Pass pass, Frame<A> frame) {
    if (!frame.signature().equals(signature)) {
      throw new FrameDiagnostic.OtherSignature(
              layer.declaration(), operands(frame.signature()), operands(signature))
          .exception();
    }
    frame.check(pass);
    frame.requireWorkspace(layer.workspaceSize(frame));
  }

  private static List<String> operands(Signature signature) {
    return signature.operands().stream()
        .map(it -> it.name() + " (" + it.size() + " features, " + it.domain() + ")")
        .toList();
  }

  private static <A> void requireCommon(
      Layer<A> layer, A parameters, A input, A workspace, int tiles) {
    if (tiles < 0) {
      throw new NetworkDiagnostic.NegativeTiles(layer.declaration(), tiles).exception();
    }
    require(layer, "parameters", parameters, layer.parameterCount());
    requireTiles(layer, "input", input, layer.inputSize(), tiles);
    require(layer, "workspace", workspace, layer.workspaceSize());
  }

  private static <A> void requireTiles(
      Layer<A> layer, String argument, A array, int size, int tiles) {
    // Saturates: what does not fit into a long fits into no array either.
    long rows = Math.min((long) size * tiles, Long.MAX_VALUE / layer.lanes());
    require(layer, argument, array, rows * layer.lanes());
  }

  private static <A> void require(Layer<A> layer, String argument, @Nullable A array, long needed) {
    // Callers outside null-marked code, and in other languages, may pass null all the same.
    if (array == null) {
      throw new NetworkDiagnostic.NullArray(layer.declaration(), argument).exception();
    }
    int length = layer.precision().length(array);
    if (length < needed) {
      throw new NetworkDiagnostic.ShortArray(layer.declaration(), argument, length, needed)
          .exception();
    }
  }
}
