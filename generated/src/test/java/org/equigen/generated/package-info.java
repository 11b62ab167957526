/** Tests of the catalogue as its users see it. */
@NullMarked
package org.equigen.generated;

import org.jspecify.annotations.NullMarked;
