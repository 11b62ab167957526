/** Checks of the Blosc decoder against chunks that C-Blosc wrote, sound and broken. */
@NullMarked
package org.equigen.interchange.blosc;

import org.jspecify.annotations.NullMarked;
