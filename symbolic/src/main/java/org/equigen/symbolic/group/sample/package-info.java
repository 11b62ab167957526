/**
 * Random elements of every group as matrices of complex numbers in double precision, from explicit
 * seeds. Nothing exact is decided here.
 */
@NullMarked
package org.equigen.symbolic.group.sample;

import org.jspecify.annotations.NullMarked;
