/**
 * The layer plan: a sparse multilinear program over named operands, printable as text. No group
 * theory, no JavaPoet and no OpenCL.
 */
@NullMarked
package org.equigen.codegen.plan;

import org.jspecify.annotations.NullMarked;
