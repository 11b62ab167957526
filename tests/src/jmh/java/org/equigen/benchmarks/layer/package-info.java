/** Speed of generated layers. */
@NullMarked
package org.equigen.benchmarks.layer;

import org.jspecify.annotations.NullMarked;
