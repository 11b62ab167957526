/**
 * A catalogue of equivariant linear layers for the common groups. Every class here but this one is
 * written during the build, from {@code src/main/catalogue/layers.yaml}; none is edited by hand.
 */
@NullMarked
package org.equigen.generated;

import org.jspecify.annotations.NullMarked;
