/**
 * Data sets: columns of numbers over domains, index maps between domains, and batches that are cut
 * out of them into tiles. No layer, no loss, no files.
 */
@NullMarked
package org.equigen.runtime.data;

import org.jspecify.annotations.NullMarked;
