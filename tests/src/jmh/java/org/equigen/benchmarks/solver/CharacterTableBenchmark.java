package org.equigen.benchmarks.solver;

import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.MolienSeries;
import org.equigen.symbolic.character.table.RationalSeries;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to find the classes and the proven character table of a finite group, and its series. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CharacterTableBenchmark {
  /** By enumeration: 60 elements, and 95,040 of the group M12; by cycle types: S(8). */
  @Param({
    "icosahedral",
    "S(8)",
    "perm(12; (1 2 3 4 5 6 7 8 9 10 11); (3 7 11 8)(4 10 5 6);"
        + " (1 12)(2 11)(3 6)(4 8)(5 9)(7 10))"
  })
  public String name = "icosahedral";

  private Group group = GroupNames.parse(name);

  /** A table has as many rows as columns. */
  @Setup
  public void check() {
    group = GroupNames.parse(name);
    if (table().irreducibles().size() != table().classes().count()) {
      throw new IllegalStateException(name + " has a table that is not square");
    }
  }

  /** Computes the table once. */
  @Benchmark
  public CharacterTable table() {
    return CharacterTable.of(group);
  }

  /** The series of the invariants of V. */
  @Benchmark
  public RationalSeries series() {
    return MolienSeries.of(group, Representation.of(Term.vector()));
  }
}
