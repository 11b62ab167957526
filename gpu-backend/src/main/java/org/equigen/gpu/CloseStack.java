package org.equigen.gpu;

import java.util.ArrayDeque;
import java.util.Deque;

/** Objects of the driver that end together, in the reverse of the order in which they came. */
final class CloseStack implements AutoCloseable {
  private final Deque<NativeObject> objects = new ArrayDeque<>();

  /** Takes charge of {@code object} and returns it. */
  NativeObject add(NativeObject object) {
    objects.push(object);
    return object;
  }

  @Override
  public void close() {
    while (!objects.isEmpty()) {
      objects.pop().close();
    }
  }
}
