package org.equigen.runtime.gradient;

import java.util.Arrays;
import java.util.List;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.IndexMap;
import org.equigen.runtime.data.Numbers;

/**
 * What a {@link ShardedGradient} and those around it will hold on the heap, before any of it is
 * allocated: an upper bound for the arrays, which are all that grows with layers and data.
 *
 * @param frame bytes of the values, gradients, batches and the workspace of one thread, for the
 *     largest samples that may come together
 * @param threads that have a frame
 * @param parameters bytes of one copy of the parameters
 * @param copies of them: parameters, gradients, averages, what an optimiser remembers
 * @param data bytes of the data sets
 */
public record MemoryEstimate(long frame, int threads, long parameters, int copies, long data) {
  /** Frames and batches take a quarter more than they need, to grow less often. */
  private static final double SPARE = 1.25;

  /**
   * The estimate for a layer on data.
   *
   * @param sharding of which each pass takes at most {@code samplesPerPass}
   * @param data whose samples pass
   * @param copies of the parameters beside the gradients of the shards
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the data have not the domains of
   *     the layer
   */
  public static MemoryEstimate of(
      Layer<?> layer, Objective objective, Sharding sharding, List<Dataset> data, int copies) {
    long frame = 0;
    long held = 0;
    for (Dataset set : data) {
      frame = Math.max(frame, frame(layer, objective, set, sharding.samplesPerPass()));
      held += bytes(set);
    }
    long parameters =
        layer.signature().operands().stream()
            .filter(it -> it.role() == Signature.Role.PARAMETER)
            .mapToLong(it -> (long) it.size() * layer.precision().bytes())
            .sum();
    int threads = Math.min(sharding.threads(), sharding.shards());
    return new MemoryEstimate(frame, threads, parameters, copies + sharding.shards(), held);
  }

  /** All bytes. */
  public long bytes() {
    return frame * threads + parameters * copies + data;
  }

  private static <A> long frame(
      Layer<A> layer, Objective objective, Dataset data, int samplesPerPass) {
    Signature signature = layer.signature();
    Frame<A> frame = new Frame<>(layer.precision(), signature);
    for (String domain : signature.domains()) {
      frame.setRows(domain, rows(data, domain, samplesPerPass));
    }
    int workspace = layer.workspaceSize(frame);
    double numbers = 0;
    for (Signature.Operand operand : signature.operands()) {
      boolean lent =
          operand.isShared()
              && (operand.role() == Signature.Role.PARAMETER
                  || operand.role() == Signature.Role.GRADIENT);
      boolean used =
          operand.passes().contains(Pass.FORWARD) || operand.passes().contains(Pass.BACKWARD);
      if (used && !lent) {
        int rows = operand.isShared() ? 1 : frame.rows(signature.domain(operand.domain()));
        numbers += SPARE * elements(operand, rows);
      }
    }
    for (Objective.Term term : objective.terms()) {
      Column target = data.column(term.target());
      numbers += SPARE * rows(data, target.domain(), samplesPerPass) * target.size();
    }
    double images = 0;
    for (IndexMap map : data.maps()) {
      images += SPARE * rows(data, map.shape().from(), samplesPerPass);
    }
    Precision<A> precision = layer.precision();
    // A size beyond an array is told by a negative number; no pass could run with it.
    double scratch = workspace < 0 ? Integer.MAX_VALUE : workspace;
    return (long) ((numbers + scratch) * precision.bytes() + images * Integer.BYTES);
  }

  /** As {@link Signature.Operand#elements}, beyond what an array holds as well. */
  private static double elements(Signature.Operand operand, int rows) {
    int whole = 1 << 10;
    return rows <= whole
        ? operand.elements(rows)
        : (double) operand.elements(whole) / whole * (rows + (double) whole);
  }

  /** The rows of a domain that so many samples have together, if they are those with the most. */
  private static int rows(Dataset data, String domain, int samples) {
    if (domain.equals(Signature.SHARED)) {
      return 1;
    }
    int position = data.schema().domain(domain);
    int[] counts = new int[data.samples()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = data.offset(position, i + 1) - data.offset(position, i);
    }
    Arrays.sort(counts);
    long rows = 0;
    for (int i = counts.length - 1; i >= Math.max(0, counts.length - samples); i--) {
      rows += counts[i];
    }
    return (int) Math.min(rows, Integer.MAX_VALUE);
  }

  private static long bytes(Dataset data) {
    long bytes = 0;
    for (Column column : data.columns()) {
      int size = column.numbers() instanceof Numbers.Floats ? Float.BYTES : Double.BYTES;
      bytes += (long) column.numbers().length() * size;
    }
    for (IndexMap map : data.maps()) {
      bytes += (long) map.images().length * Integer.BYTES;
    }
    return bytes;
  }
}
