/** Tests that plots are readable pictures with more than one colour. */
@NullMarked
package org.equigen.runtime.plot;

import org.jspecify.annotations.NullMarked;
