/**
 * Bases of equivariant maps, exact, with the certificate that they are complete. How they are found
 * is the business of others.
 */
@NullMarked
package org.equigen.symbolic.basis;

import org.jspecify.annotations.NullMarked;
