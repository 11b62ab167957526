package org.equigen.codegen.loop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.equigen.codegen.plan.IndexMap;

/**
 * What a kernel needs from outside, each in the order of its first use.
 *
 * @param read arrays of which elements are read
 * @param written arrays of which elements are overwritten
 * @param maps maps of which images are read
 * @param starts preimages of which the beginnings are read
 * @param lists preimages of which the rows are read
 * @param extents numbers of rows and chunks
 * @param integers whether the table of integers is read
 * @param factors whether the table of factors is read
 */
public record Uses(
    Set<Array> read,
    Set<Array> written,
    Set<IndexMap> maps,
    Set<Preimages> starts,
    Set<Preimages> lists,
    Set<Index.Extent> extents,
    boolean integers,
    boolean factors) {

  /** Of a kernel. */
  public static Uses of(Kernel kernel) {
    List<Statement> statements = LoopProgram.all(kernel.body()).toList();
    List<Value> values =
        statements.stream().flatMap(it -> it.values().stream()).flatMap(Value::all).toList();
    List<Index> indices =
        Stream.concat(
                statements.stream().flatMap(it -> it.indices().stream()),
                values.stream().flatMap(it -> it.indices().stream()))
            .flatMap(Uses::all)
            .toList();
    return new Uses(
        distinct(only(values, Value.Element.class).map(it -> it.pointer().array())),
        distinct(only(statements, Statement.Store.class).map(it -> it.element().pointer().array())),
        distinct(only(indices, Index.Image.class).map(Index.Image::map)),
        distinct(only(indices, Index.Start.class).map(Index.Start::preimages)),
        distinct(only(indices, Index.Preimage.class).map(Index.Preimage::preimages)),
        distinct(only(indices, Index.Extent.class)),
        only(indices, Index.Entry.class).findAny().isPresent(),
        only(values, Value.Factor.class).findAny().isPresent());
  }

  private static Stream<Index> all(Index index) {
    return Stream.concat(Stream.of(index), index.parts().stream().flatMap(Uses::all));
  }

  private static <T> Stream<T> only(List<?> nodes, Class<T> type) {
    return nodes.stream().filter(type::isInstance).map(type::cast);
  }

  private static <T> Set<T> distinct(Stream<T> found) {
    Set<T> set = new LinkedHashSet<>();
    found.forEach(set::add);
    return set;
  }
}
