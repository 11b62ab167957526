package org.equigen.codegen.request;

import java.util.List;

/** What is said of frames beside their vectors. */
final class RequestedFrame {
  /** What can be said of them. */
  static final List<String> NAMES = List.of(RequestedProduct.WITH, RequestedNorm.EPSILON);

  private RequestedFrame() {}
}
