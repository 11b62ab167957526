/**
 * Generated layers put to the proof, classes compiled in memory and kernels on devices: compared
 * with the group, with finite differences and with the interpreter of plans. Nothing is written,
 * and the runtime is known to the code alone that is compiled in memory.
 */
@NullMarked
package org.equigen.codegen.check;

import org.jspecify.annotations.NullMarked;
