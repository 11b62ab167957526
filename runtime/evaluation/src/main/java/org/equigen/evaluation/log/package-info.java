/**
 * Files with one row for each step or epoch of a training. No pictures, and no figures of merit.
 */
@NullMarked
package org.equigen.evaluation.log;

import org.jspecify.annotations.NullMarked;
