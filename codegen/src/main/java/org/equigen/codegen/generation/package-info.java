/**
 * From a declared layer to the files of its class, in memory: the chain of planning and emission.
 * Nothing is written here, and neither the command line nor the compiler is known.
 */
@NullMarked
package org.equigen.codegen.generation;

import org.jspecify.annotations.NullMarked;
