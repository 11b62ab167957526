/**
 * Layers composed: sequences, dense scalar layers, sums over sets. No losses, no data and no files.
 */
@NullMarked
package org.equigen.runtime.network;

import org.jspecify.annotations.NullMarked;
