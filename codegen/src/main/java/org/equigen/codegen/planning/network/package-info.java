/**
 * From a declared network to one plan: values over domains, what computes them, how rows are
 * gathered and summed. Its layers are planned as if they stood alone and wired into one.
 */
@NullMarked
package org.equigen.codegen.planning.network;

import org.jspecify.annotations.NullMarked;
