/**
 * Files as wholes: written so that a reader sees the old content or the new, never a part, and read
 * only where they are regular and fit into memory. No knowledge of what the bytes mean.
 */
@NullMarked
package org.equigen.runtime.file;

import org.jspecify.annotations.NullMarked;
