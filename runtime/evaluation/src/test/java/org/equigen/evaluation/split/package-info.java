/** Tests of parts of data sets that are held out. */
@NullMarked
package org.equigen.evaluation.split;

import org.jspecify.annotations.NullMarked;
