/** The diagnostics of layers, rendered. */
@NullMarked
package org.equigen.codegen.diagnostic;

import org.jspecify.annotations.NullMarked;
