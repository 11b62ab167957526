/**
 * Model files and training checkpoints that survive a kill at any moment. A file for other
 * generated code is refused, never adapted.
 */
@NullMarked
package org.equigen.runtime.checkpoint;

import org.jspecify.annotations.NullMarked;
