/**
 * Quadratic forms, exact; the coordinates in which boxes bound them well. Knows nothing of points.
 */
@NullMarked
package org.equigen.neighbours.form;

import org.jspecify.annotations.NullMarked;
