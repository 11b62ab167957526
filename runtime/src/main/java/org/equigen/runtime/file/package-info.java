/**
 * Writing files so that a reader sees the old content or the new, never a part. No knowledge of
 * what the bytes mean.
 */
@NullMarked
package org.equigen.runtime.file;

import org.jspecify.annotations.NullMarked;
