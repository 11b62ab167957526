/**
 * Loss curves and receiver operating characteristics as PNG files. Drawing only; the numbers come
 * from elsewhere.
 */
@NullMarked
package org.equigen.evaluation.plot;

import org.jspecify.annotations.NullMarked;
