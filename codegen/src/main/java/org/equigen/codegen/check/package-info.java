/**
 * Generated layers put to the proof: compiled in memory or run by another, and compared with the
 * group, with finite differences and with the interpreter of plans. Nothing is written, and the
 * runtime is known to the compiled code alone.
 */
@NullMarked
package org.equigen.codegen.check;

import org.jspecify.annotations.NullMarked;
