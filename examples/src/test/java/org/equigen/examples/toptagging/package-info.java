/** Checks of the top tagger and of the sample that it ships with. */
@NullMarked
package org.equigen.examples.toptagging;

import org.jspecify.annotations.NullMarked;
