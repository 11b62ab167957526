/**
 * A Lorentz-invariant tagger of top jets, trained on real ones. What another program could use
 * belongs to the runtime.
 */
@NullMarked
package org.equigen.examples.toptagging;

import org.jspecify.annotations.NullMarked;
