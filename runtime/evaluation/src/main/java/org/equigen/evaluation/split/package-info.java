/** Parts of a data set that are held out, to measure on what was not learnt. */
@NullMarked
package org.equigen.evaluation.split;

import org.jspecify.annotations.NullMarked;
