/** Tests of the package of the same name. Nothing here is part of the product. */
@NullMarked
package org.equigen.codegen.check;

import org.jspecify.annotations.NullMarked;
