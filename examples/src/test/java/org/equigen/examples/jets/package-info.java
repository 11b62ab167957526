/** Checks of the readers against sound, awkward and broken files. */
@NullMarked
package org.equigen.examples.jets;

import org.jspecify.annotations.NullMarked;
