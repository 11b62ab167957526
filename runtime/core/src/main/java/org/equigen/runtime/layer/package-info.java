/**
 * Hand-written layers that work on scalars of any group, and the plain sequence of layers. No
 * networks over sets, and nothing that a generated layer needs.
 */
@NullMarked
package org.equigen.runtime.layer;

import org.jspecify.annotations.NullMarked;
