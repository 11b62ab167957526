/** Irreducible representations that are found, against theorems and tables. */
@NullMarked
package org.equigen.symbolic.decomposition.discovery;

import org.jspecify.annotations.NullMarked;
