/**
 * The annotation processor that generates a layer while its user compiles. Compiler plumbing only;
 * the work is done by the stages it calls.
 */
@NullMarked
package org.equigen.codegen.processor;

import org.jspecify.annotations.NullMarked;
