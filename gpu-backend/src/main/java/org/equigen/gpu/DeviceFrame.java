package org.equigen.gpu;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;

/**
 * What a batch has on a device for one layer: the number of rows of every domain, operands, maps
 * and their inverses, and the memory that kernels keep between each other. {@link LayerKernels}
 * computes passes on it and copies nothing; what is not written or read through this frame stays on
 * the device from pass to pass. Memory grows with the largest batch seen. Not thread-safe.
 *
 * @param <A> the array type of the host, {@code float[]} or {@code double[]}
 */
final class DeviceFrame<A> implements AutoCloseable {
  private final OpenClContext context;
  private final HostTransfer.Numbers<A> transfer;
  private final Signature signature;
  private final Copies copies;
  private final List<DeviceBuffer> operands = new ArrayList<>();
  private final List<DeviceBuffer> owned;
  private final List<DeviceBuffer> maps = new ArrayList<>();
  private final Map<String, DeviceBuffer> kept = new HashMap<>();
  private final Map<List<String>, MapInverse> inverses = new HashMap<>();
  private final Map<Pass, List<MapInverse>> inversesOf = new EnumMap<>(Pass.class);
  private final DeviceBuffer locals;
  private final DeviceBuffer shared;
  private final DeviceBuffer partials;
  private final int[] rows;
  private final int[][] images;

  DeviceFrame(OpenClContext context, HostTransfer.Numbers<A> transfer, KernelFile file) {
    this.context = context;
    this.transfer = transfer;
    this.signature = file.signature();
    this.copies = new Copies(context);
    signature.operands().forEach(_ -> operands.add(new DeviceBuffer(context)));
    this.owned = List.copyOf(operands);
    signature.maps().forEach(_ -> maps.add(new DeviceBuffer(context)));
    this.locals = new DeviceBuffer(context);
    this.shared = new DeviceBuffer(context);
    this.partials = new DeviceBuffer(context);
    this.rows = new int[signature.domains().size()];
    this.images = new int[signature.maps().size()][0];
    file.passes().forEach(this::addPass);
  }

  private void addPass(Pass pass, PassSpec spec) {
    spec.kept().forEach(it -> kept.putIfAbsent(it.name(), new DeviceBuffer(context)));
    List<MapInverse> ofPass = new ArrayList<>();
    for (List<String> maps : spec.inverted()) {
      ofPass.add(inverses.computeIfAbsent(maps, via -> new MapInverse(context, signature, via)));
    }
    inversesOf.put(pass, ofPass);
  }

  /** Says how many rows a domain has. */
  void setRows(int domain, int number) {
    rows[domain] = number;
  }

  /** Gives a map its images, which are read when the inverses are made as well. */
  void setMap(int map, int[] values) {
    images[map] = values;
    int from = rows[signature.domain(signature.maps().get(map).from())];
    copies.write(HostTransfer.INT, values, from, maps.get(map));
  }

  /**
   * Makes an operand lie in a buffer of somebody else, who closes it.
   *
   * @param operand its position in the signature
   */
  void lend(int operand, DeviceBuffer buffer) {
    operands.set(operand, buffer);
  }

  /** Makes the inverses that passes need, from the maps and rows of this batch. */
  void invertMaps(List<Pass> passes) {
    Set<MapInverse> needed = new LinkedHashSet<>();
    passes.forEach(pass -> needed.addAll(inverses(pass)));
    needed.forEach(inverse -> inverse.update(images, rows, copies));
  }

  private List<MapInverse> inverses(Pass pass) {
    List<MapInverse> ofPass = inversesOf.get(pass);
    if (ofPass == null) {
      throw new IllegalArgumentException("no kernels for the " + pass + " pass");
    }
    return ofPass;
  }

  private MapInverse inverse(List<String> via) {
    MapInverse inverse = inverses.get(via);
    if (inverse == null) {
      throw new IllegalArgumentException("no kernel needs the inverse of " + via);
    }
    return inverse;
  }

  /** Copies an operand to the device. */
  void write(int operand, A array) {
    copies.write(transfer, array, elements(operand), operands.get(operand));
  }

  /** Waits for the kernels, then overwrites an array with an operand. */
  void read(int operand, A array) {
    copies.read(transfer, operands.get(operand), array, elements(operand));
  }

  /** Waits for the kernels, then adds an operand to an array. */
  void addTo(int operand, A array) {
    copies.add(transfer, operands.get(operand), array, elements(operand));
  }

  /** Numbers that an operand has in this batch. */
  private int elements(int operand) {
    return signature.elements(operand, rows);
  }

  /** The rows of a domain. */
  int rows(String domain) {
    return rows[signature.domain(domain)];
  }

  /** The buffer of an operand, with room for this batch. */
  long operand(String name) {
    int operand = signature.operand(name);
    return reserve(operands.get(operand), elements(operand));
  }

  /** The buffer of values that are kept for every row of this batch. */
  long kept(PassSpec pass, String name) {
    for (PassSpec.Kept spec : pass.kept()) {
      DeviceBuffer buffer = kept.get(name);
      if (spec.name().equals(name) && buffer != null) {
        return reserve(buffer, (long) spec.size() * tiles(rows(spec.domain())) * Tile.LANES);
      }
    }
    throw new IllegalArgumentException("nothing kept is called " + name);
  }

  /** The buffer of values that live for a few kernels, with room for the largest domain. */
  long locals(PassSpec pass) {
    int largest = 0;
    for (int number : rows) {
      largest = Math.max(largest, tiles(number));
    }
    return reserve(locals, (long) pass.locals() * largest * Tile.LANES);
  }

  /** The buffer of values of the shared row. */
  long shared(PassSpec pass) {
    return reserve(shared, pass.shared());
  }

  /** The buffer of sums over chunks, with room for those of the largest domain. */
  long partials(PassSpec pass) {
    int most = 0;
    for (int number : rows) {
      most = Math.max(most, Chunks.count(tiles(number)));
    }
    return reserve(partials, (long) pass.partials() * most);
  }

  /** The buffer of the images of a map. */
  long images(String map) {
    return maps.get(signature.map(map)).reserve(0);
  }

  /** The buffer of where the rows that lead to each row begin. */
  long starts(List<String> via) {
    return inverse(via).starts();
  }

  /** The buffer of the rows that lead to others. */
  long preimages(List<String> via) {
    return inverse(via).rows();
  }

  private long reserve(DeviceBuffer buffer, long elements) {
    return buffer.reserve(elements * transfer.bytes());
  }

  private static int tiles(int number) {
    return Tile.count(number);
  }

  @Override
  public void close() {
    owned.forEach(DeviceBuffer::close);
    maps.forEach(DeviceBuffer::close);
    kept.values().forEach(DeviceBuffer::close);
    inverses.values().forEach(MapInverse::close);
    locals.close();
    shared.close();
    partials.close();
    copies.close();
  }
}
