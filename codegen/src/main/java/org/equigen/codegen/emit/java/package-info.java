/**
 * Layer plans as Java source. Reads the plan alone, and the bytes it writes are a function of it.
 */
@NullMarked
package org.equigen.codegen.emit.java;

import org.jspecify.annotations.NullMarked;
