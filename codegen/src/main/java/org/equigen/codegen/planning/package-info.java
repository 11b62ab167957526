/**
 * From an exact equivariant basis to a layer plan. The only stage that sees both; nothing is
 * emitted here.
 */
@NullMarked
package org.equigen.codegen.planning;

import org.jspecify.annotations.NullMarked;
