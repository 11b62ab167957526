/** Checks of the readers against sound, awkward and broken files. */
@NullMarked
package org.equigen.runtime.data;

import org.jspecify.annotations.NullMarked;
