/**
 * Decodes HDF5 chunks that were written through filter 32001, Blosc, and registers itself with
 * jHDF. Bytes go in and bytes come out: nothing here knows of files, jets or columns.
 */
@NullMarked
package org.equigen.interchange.blosc;

import org.jspecify.annotations.NullMarked;
