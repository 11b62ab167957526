package org.equigen.symbolic.store;

import java.util.function.Supplier;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/** Where solved bases are kept. */
public interface BasisCache {
  /** The basis of a pair of terms, computed by {@code solve} unless it is known. */
  IntertwinerBasis get(Group group, Term in, Term out, Supplier<IntertwinerBasis> solve);

  /** Where results are kept on disk that take long to find. */
  default ResultFolder results() {
    return ResultFolder.none();
  }

  /** Remembers nothing. */
  static BasisCache none() {
    return (group, in, out, solve) -> solve.get();
  }

  /** Remembers in memory, and gives up entries when memory runs short. */
  static BasisCache inMemory() {
    return new MemoryCache(none());
  }

  /** Remembers in memory, and on disk in the folder that {@link DiskCache#standardFolder} names. */
  static BasisCache standard() {
    return new MemoryCache(new DiskCache(DiskCache.standardFolder()));
  }
}
