/**
 * Matrix groups given by Lie algebra generators and discrete generators. Representations and
 * equivariance live elsewhere.
 */
@NullMarked
package org.equigen.symbolic.group;

import org.jspecify.annotations.NullMarked;
