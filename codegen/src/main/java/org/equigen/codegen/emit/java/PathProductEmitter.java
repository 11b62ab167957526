package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Subscripts;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Step;

/** A {@link PathProduct} as a call of the kernel of products for all rows of a tile. */
final class PathProductEmitter {
  private static final int CALL_BYTES = 110;

  private final View view;
  private final Members members;
  private final Step step;
  private final PathProduct product;
  private final ChannelLoops loops;

  PathProductEmitter(Memory memory, Members members, Step step, PathProduct product) {
    this.view = new View(memory, View.Scope.TILE);
    this.members = members;
    this.step = step;
    this.product = product;
    this.loops = new ChannelLoops(view, step, product.run());
  }

  /**
   * The code.
   *
   * @param assign whether the output is overwritten
   */
  Fragment emit(boolean assign) {
    Fragment.Builder code = new Fragment.Builder();
    loops.open(code);
    code.uses(List.of(View.COUNT));
    boolean mapped = step.accesses().stream().anyMatch(access -> !access.via().isEmpty());
    if (mapped) {
      code.uses(List.of(View.FIRST_ROW));
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(members.products().table(step, product, members.tables()));
    arguments.add(mapped ? View.FIRST_ROW.name() : "0");
    arguments.add(View.COUNT.name());
    // Without a scale the kernel reads none, so anything may stand there.
    Access scale = product.scale().orElse(product.channels());
    order(scale).forEach(access -> arguments.add(rows(access)));
    String method = product.dots() ? "addDots" : assign ? "set" : "add";
    code.statement(
        CALL_BYTES,
        "$L.$L(\n$L)",
        members.kernels().products(),
        method,
        String.join(",\n", arguments));
    loops.close(code);
    return code.build();
  }

  private Stream<Access> order(Access scale) {
    return product.dots()
        ? Stream.of(scale, product.target(), product.channels(), product.number())
        : Stream.of(scale, product.number(), product.channels(), product.target());
  }

  /** Array, start and map of an access. */
  private String rows(Access access) {
    String array = view.array(access);
    if (access.via().isEmpty()) {
      return array + ", " + loops.place(access, 0) + ", ProductKernel.OWN_ROWS";
    }
    Index channel = Subscripts.channel(access, String.valueOf(product.letter()));
    return array + ", " + view.atImages(access, channel, 0) + ", " + access.via().getFirst().name();
  }
}
