/**
 * HDF5 files as rows of columns of numbers, a chunk in memory at a time. What the numbers mean is
 * for the caller to know; a file that cannot be read as it says is refused, nothing is guessed.
 */
@NullMarked
package org.equigen.interchange.hdf5;

import org.jspecify.annotations.NullMarked;
