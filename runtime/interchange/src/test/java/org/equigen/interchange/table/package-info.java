/** Tests of arrays of NumPy and tables of text. */
@NullMarked
package org.equigen.interchange.table;

import org.jspecify.annotations.NullMarked;
