package org.equigen.gpu;

import java.util.List;
import org.equigen.runtime.Signature;

/** The inverse of maps of a layer, on the device. Not thread-safe. */
final class MapInverse implements AutoCloseable {
  private final int[] via;
  private final int from;
  private final int to;
  private final int[][] maps;
  private final Inverse inverse = new Inverse();
  private final DeviceBuffer starts;
  private final DeviceBuffer rows;

  MapInverse(OpenClContext context, Signature signature, List<String> names) {
    via = names.stream().mapToInt(signature::map).toArray();
    from = signature.domain(signature.maps().get(via[0]).from());
    to = signature.domain(signature.maps().get(via[via.length - 1]).to());
    maps = new int[via.length][0];
    starts = new DeviceBuffer(context);
    rows = new DeviceBuffer(context);
  }

  /** Inverts the maps of a batch. */
  void update(int[][] images, int[] rowsOf, Copies copies) {
    for (int i = 0; i < via.length; i++) {
      maps[i] = images[via[i]];
    }
    inverse.invert(maps, rowsOf[from], rowsOf[to]);
    copies.write(HostTransfer.INT, inverse.starts(), rowsOf[to] + 1, starts);
    copies.write(HostTransfer.INT, inverse.rows(), rowsOf[from], rows);
  }

  long starts() {
    return starts.reserve(0);
  }

  long rows() {
    return rows.reserve(0);
  }

  @Override
  public void close() {
    starts.close();
    rows.close();
  }
}
