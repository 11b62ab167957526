/** Tests of the regression tasks. */
@NullMarked
package org.equigen.examples.regression;

import org.jspecify.annotations.NullMarked;
