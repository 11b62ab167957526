/**
 * Files written so that a reader sees the old content or the new, never a part, and what killed
 * processes left of them. No knowledge of what the bytes mean.
 */
@NullMarked
package org.equigen.symbolic.file;

import org.jspecify.annotations.NullMarked;
