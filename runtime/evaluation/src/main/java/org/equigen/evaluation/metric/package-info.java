/**
 * Accuracy, area under the curve and background rejection. Figures computed from scores and labels,
 * nothing else.
 */
@NullMarked
package org.equigen.evaluation.metric;

import org.jspecify.annotations.NullMarked;
