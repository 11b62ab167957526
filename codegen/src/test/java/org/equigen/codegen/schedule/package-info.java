/** Tests of the package of the same name. Nothing here is part of the product. */
@NullMarked
package org.equigen.codegen.schedule;

import org.jspecify.annotations.NullMarked;
