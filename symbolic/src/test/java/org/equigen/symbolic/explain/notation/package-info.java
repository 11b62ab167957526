/** Tests of how exact numbers are written. */
@NullMarked
package org.equigen.symbolic.explain.notation;

import org.jspecify.annotations.NullMarked;
