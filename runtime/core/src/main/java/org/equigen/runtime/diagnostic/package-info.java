/**
 * The errors that a user of the runtime can cause, as data with their words, and the one place that
 * lays those words out. Nothing here reads files, trains or depends on another package.
 */
@NullMarked
package org.equigen.runtime.diagnostic;

import org.jspecify.annotations.NullMarked;
