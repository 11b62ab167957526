/**
 * Functions of one number as expressions that can be differentiated any number of times, and the
 * activations that users name. What they are in a language is a printer's business.
 */
@NullMarked
package org.equigen.codegen.plan.function;

import org.jspecify.annotations.NullMarked;
