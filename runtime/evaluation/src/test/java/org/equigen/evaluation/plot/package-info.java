/** Tests that plots are readable pictures with more than one colour. */
@NullMarked
package org.equigen.evaluation.plot;

import org.jspecify.annotations.NullMarked;
