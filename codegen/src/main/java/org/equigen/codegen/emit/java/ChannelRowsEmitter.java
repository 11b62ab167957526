package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Step;

/**
 * Steps on rows whose channels lie in lanes as calls of the kernel of channels, each for all rows
 * of a tile: products with a shared matrix, and sums of rows.
 */
final class ChannelRowsEmitter {
  private static final int CALL_BYTES = 90;
  private static final int STRAIGHT_CALLS = 8;

  private final View view;
  private final Members members;
  private final Step step;

  ChannelRowsEmitter(Memory memory, Members members, Step step) {
    this.view = new View(memory, View.Scope.TILE);
    this.members = members;
    this.step = step;
  }

  /**
   * Whether the kernel takes a product: its matrix is shared, and the sum runs over the first
   * subscripts of the matrix or over the rows.
   */
  static boolean fits(ChannelMix mix, Step step) {
    return isOfRows(mix, step) && mix.product() != ChannelMix.Product.MULTIPLY;
  }

  /** Whether the kernel takes a product once its matrix is transposed. */
  static boolean fitsTransposed(ChannelMix mix, Step step) {
    return isOfRows(mix, step) && mix.product() == ChannelMix.Product.MULTIPLY;
  }

  private static boolean isOfRows(ChannelMix mix, Step step) {
    return StepForm.of(step) == StepForm.CHANNELS
        && !step.rows().isShared()
        && mix.rows().operand().isShared() == mix.columns().operand().isShared()
        && step.accesses().stream().allMatch(access -> access.via().size() <= 1);
  }

  /** Where the three operands of a product begin. */
  private record Product(String matrix, String row, String column) {}

  /** Products, one call for each component of the matrix and of the rows. */
  Fragment emit(ChannelMix mix) {
    List<Integer> components =
        mix.runs().stream()
            .flatMapToInt(
                run ->
                    IntStream.range(0, run.length())
                        .flatMap(i -> IntStream.of(run.matrix(), run.row() + i, run.column() + i)))
            .boxed()
            .toList();
    Fragment.Builder code = begin();
    if (components.size() <= 3 * STRAIGHT_CALLS) {
      for (int k = 0; k < components.size(); k += 3) {
        Product product =
            new Product(
                at(mix.matrix(), components.get(k)),
                at(mix.rows(), components.get(k + 1)),
                at(mix.columns(), components.get(k + 2)));
        call(code, mix, product);
      }
      return code.build();
    }
    String table =
        members
            .tables()
            .table(
                components,
                "For each product: the components of %s, %s and %s."
                    .formatted(mix.matrix(), mix.rows(), mix.columns()));
    code.open(20, "for (int k = 0; k < $L.length; k += 3)", table);
    Product product =
        new Product(
            at(mix.matrix(), table + "[k]"),
            at(mix.rows(), table + "[k + 1]"),
            at(mix.columns(), table + "[k + 2]"));
    call(code, mix, product);
    return code.close().build();
  }

  private void call(Fragment.Builder code, ChannelMix mix, Product product) {
    String inner = String.valueOf(mix.rows().shape().positions());
    String columns = String.valueOf(mix.columns().shape().positions());
    Arguments arguments = new Arguments();
    arguments.add(inner, columns, firstRow(), View.COUNT.name());
    String matrix = view.array(mix.matrix()) + ", " + product.matrix();
    boolean outer = mix.product() == ChannelMix.Product.OUTER;
    if (!outer) {
      arguments.add(matrix);
    }
    arguments.addRows(mix.rows(), product.row());
    arguments.addRows(mix.columns(), product.column());
    if (outer) {
      arguments.add(matrix);
    }
    arguments.call(code, outer ? "outer" : "multiply");
  }

  /** Sums of rows, one call for each run of components. */
  Fragment emit(RowMove move) {
    Fragment.Builder code = begin();
    int channels = move.from().shape().positions();
    for (RowMove.Run run : move.runs()) {
      Arguments arguments = new Arguments();
      arguments.add(String.valueOf(run.length() * channels), firstRow(), View.COUNT.name());
      arguments.addRows(move.from(), at(move.from(), run.from()));
      arguments.addRows(move.to(), at(move.to(), run.to()));
      arguments.call(code, "addRows");
    }
    return code.build();
  }

  private Fragment.Builder begin() {
    Fragment.Builder code = new Fragment.Builder();
    step.accesses().forEach(access -> code.uses(view.variables(access)));
    code.uses(List.of(View.COUNT));
    if (isMapped()) {
      code.uses(List.of(View.FIRST_ROW));
    }
    return code;
  }

  private boolean isMapped() {
    return step.accesses().stream().anyMatch(access -> !access.via().isEmpty());
  }

  private String firstRow() {
    return isMapped() ? View.FIRST_ROW.name() : "0";
  }

  /** Where a component lies in the first row of the tile, or in the first image. */
  private String at(Access access, int component) {
    return access.via().isEmpty()
        ? view.at(access, component)
        : view.atImages(access, new Index.Constant(0), component);
  }

  private String at(Access access, String component) {
    return Row.moved(at(access, 0), component, view.stride(access));
  }

  /** The arguments of a call. */
  private final class Arguments {
    private final List<String> formats = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void add(String... arguments) {
      formats.add("$L");
      values.add(String.join(", ", arguments));
    }

    /** Array, start, distance of rows and map; all rows are the same where they are shared. */
    void addRows(Access access, String at) {
      int row = access.operand().isShared() ? 0 : access.operand().size();
      add(view.array(access), at, String.valueOf(row));
      if (access.via().isEmpty()) {
        formats.add("$T.OWN_ROWS");
        values.add(RuntimeTypes.PRODUCT_KERNEL);
      } else {
        formats.add("$L");
        values.add(access.via().getFirst().name());
      }
    }

    void call(Fragment.Builder code, String method) {
      List<Object> all = new ArrayList<>(List.of(members.kernels().channels(), method));
      all.addAll(values);
      code.statement(CALL_BYTES, "$L.$L(" + String.join(",$W", formats) + ")", all.toArray());
    }
  }
}
