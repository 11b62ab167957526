/** Tests of the hand-written layers: each keeps the contract of layers. */
@NullMarked
package org.equigen.runtime.layer;

import org.jspecify.annotations.NullMarked;
