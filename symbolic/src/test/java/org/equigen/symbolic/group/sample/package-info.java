/** Theorems and contracts of the package, as tests. */
@NullMarked
package org.equigen.symbolic.group.sample;

import org.jspecify.annotations.NullMarked;
