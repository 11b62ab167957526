@NullMarked
package org.equigen.interchange.hdf5;

import org.jspecify.annotations.NullMarked;
