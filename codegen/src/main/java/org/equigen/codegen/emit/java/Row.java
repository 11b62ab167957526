package org.equigen.codegen.emit.java;

/**
 * Neighbours in an array, or one element of it, as an expression.
 *
 * @param array the variable that holds the array
 * @param at where they begin
 */
record Row(String array, String at) {
  /** Array and start, as kernels take them. */
  String arguments() {
    return array + ", " + at;
  }

  /** The element at the start, in double. */
  String element() {
    return Kernels.PRECISION + ".get(" + arguments() + ")";
  }

  /** A place some strides behind another. */
  static String moved(String at, String count, String stride) {
    String more = stride.equals("1") ? count : count + " * " + stride;
    return at.equals("0") ? more : at + " + " + more;
  }
}
