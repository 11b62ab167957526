/** Contracts that every implementation inherits as tests; published for other modules. */
@NullMarked
package org.equigen.runtime;

import org.jspecify.annotations.NullMarked;
