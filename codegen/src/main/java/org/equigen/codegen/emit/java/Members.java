package org.equigen.codegen.emit.java;

/**
 * What the methods of an emitted class share.
 *
 * @param kernels the kernels that they call
 * @param tables tables of numbers
 * @param matrices sparse matrices
 * @param products tables of products
 * @param terms tables of terms on rows of lanes
 * @param functions functions of one number
 * @param sizes how long they are
 */
record Members(
    Kernels kernels,
    Tables tables,
    SparseMatrices matrices,
    PathProducts products,
    LaneTables terms,
    ElementFunctions functions,
    MethodSizes sizes) {
  /** None yet. */
  Members() {
    this(
        new Kernels(),
        new Tables(),
        new SparseMatrices(),
        new PathProducts(),
        new LaneTables(),
        new ElementFunctions(),
        new MethodSizes());
  }
}
