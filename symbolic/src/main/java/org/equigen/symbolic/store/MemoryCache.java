package org.equigen.symbolic.store;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/**
 * Keeps bases as long as memory allows, in front of another cache. Safe for use by many threads.
 */
final class MemoryCache implements BasisCache {
  private final BasisCache next;
  private final Map<Key, SoftReference<IntertwinerBasis>> known = new ConcurrentHashMap<>();

  private record Key(Group group, Term in, Term out) {}

  MemoryCache(BasisCache next) {
    this.next = next;
  }

  @Override
  public IntertwinerBasis get(Group group, Term in, Term out, Supplier<IntertwinerBasis> solve) {
    Key key = new Key(group, in, out);
    SoftReference<IntertwinerBasis> reference = known.get(key);
    IntertwinerBasis basis = reference == null ? null : reference.get();
    if (basis == null) {
      basis = next.get(group, in, out, solve);
      known.put(key, new SoftReference<>(basis));
    }
    return basis;
  }

  @Override
  public ResultFolder results() {
    return next.results();
  }
}
