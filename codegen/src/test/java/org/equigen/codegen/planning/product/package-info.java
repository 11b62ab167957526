/** Tests of the package of the same name. Layers that tests ask for stand beside them. */
@NullMarked
package org.equigen.codegen.planning.product;

import org.jspecify.annotations.NullMarked;
