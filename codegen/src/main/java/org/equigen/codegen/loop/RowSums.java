package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Step;

/**
 * What all rows of a domain add to the shared one: for each target a kernel that sums over every
 * chunk of tiles, then one that adds the chunks in order.
 *
 * @param domain the rows
 * @param parts the targets
 * @param size of all sums of one chunk
 */
record RowSums(Domain domain, List<Part> parts, int size) {
  /**
   * A target.
   *
   * @param lowering its statements
   * @param start where its sums begin in those of a chunk, {@code [component][channel]}
   */
  record Part(TargetLowering lowering, int start) {
    TargetLoops loops() {
      return lowering.loops();
    }

    Index feature(int accumulator) {
      int positions = lowering.target().segment().positions();
      return Index.sum(
          Index.scaled(positions, loops().component(accumulator)),
          loops().channel(),
          new Index.Constant(start));
    }
  }

  /** The sums of targets, one after another. */
  static RowSums of(Domain domain, List<TargetLowering> targets) {
    List<Part> parts = new ArrayList<>();
    int size = 0;
    for (TargetLowering target : targets) {
      parts.add(new Part(target, size));
      size = Math.addExact(size, target.target().segment().size());
    }
    return new RowSums(domain, parts, size);
  }

  private Value.Element partial(Part part, int accumulator) {
    Pointer pointer = new Pointer("partials", new Array.Partials(size), new Pointer.Row.Whole());
    Index before = Index.scaled(size, Index.Variable.CHUNK);
    return new Value.Element(pointer, Index.sum(before, part.feature(accumulator)));
  }

  /** A kernel in which every group sums one channel position over one chunk. */
  Kernel ofChunks(Part part, Predicate<Step> counted) {
    TargetLoops loops = part.loops();
    List<Statement> once = new ArrayList<>(part.lowering().fresh());
    Pointers own = new Pointers(part.lowering().places());
    List<Statement> inTile = part.lowering().steps(own, counted);
    once.add(overTiles(own.before(inTile)));
    once.addAll(
        loops.each(number -> new Statement.Combine(loops.accumulator(number), loops.isMaximum())));
    once.add(
        new Statement.If(
            List.of(Condition.equal(Index.Variable.LANE, new Index.Constant(0))),
            loops.each(
                number -> new Statement.Store(partial(part, number), loops.accumulator(number)))));
    List<Statement> body = new ArrayList<>(List.of(loops.title()));
    body.addAll(loops.decoded(Index.Variable.GROUP, once));
    return new Kernel(new Kernel.Range.Chunks(domain, loops.items()), body);
  }

  /** The tiles of a chunk. */
  private Statement overTiles(List<Statement> body) {
    Index tiles = new Index.Extent(Index.Measure.CHUNK_TILES, domain);
    Index next = Index.sum(Index.Variable.CHUNK, new Index.Constant(1));
    return new Statement.Loop(
        Index.Variable.TILE,
        List.of(new Index.Product(Index.Variable.CHUNK, tiles)),
        List.of(new Index.Product(next, tiles), new Index.Extent(Index.Measure.TILES, domain)),
        1,
        body);
  }

  /** A kernel that adds the sums of all chunks in order. */
  Kernel ofAll() {
    PositionsKernel kernel = new PositionsKernel(parts.size());
    for (Part part : parts) {
      TargetLowering lowering = part.lowering();
      Pointer pointer = lowering.places().whole(lowering.target().access().operand());
      List<Statement> computed = new ArrayList<>(lowering.begun(pointer));
      computed.add(
          new Statement.Loop(
              Index.Variable.CHUNK,
              List.of(new Index.Constant(0)),
              List.of(new Index.Extent(Index.Measure.CHUNKS, domain)),
              1,
              part.loops().each(number -> joined(part, number))));
      computed.addAll(lowering.stores(pointer));
      kernel.add(part.loops(), computed);
    }
    return kernel.kernel();
  }

  private Statement joined(Part part, int number) {
    Value.Variable accumulator = part.loops().accumulator(number);
    Value.Element sum = partial(part, number);
    return part.loops().isMaximum()
        ? new Statement.Raise(accumulator, sum)
        : new Statement.Add(accumulator, Coefficient.ONE, List.of(sum));
  }
}
