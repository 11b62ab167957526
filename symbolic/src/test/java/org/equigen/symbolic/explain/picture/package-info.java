/** Tests of pictures: they are decoded, and their pixels are read back. */
@NullMarked
package org.equigen.symbolic.explain.picture;

import org.jspecify.annotations.NullMarked;
