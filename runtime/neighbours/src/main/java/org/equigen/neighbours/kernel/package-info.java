/**
 * Values of a quadratic form on tiles of points and on boxes: what a search spends its time in.
 * Knows nothing of trees and of what is searched for.
 */
@NullMarked
package org.equigen.neighbours.kernel;

import org.jspecify.annotations.NullMarked;
