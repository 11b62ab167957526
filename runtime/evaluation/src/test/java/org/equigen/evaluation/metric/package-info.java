/** Tests of the metrics: golden cases by hand, and properties over random scores with ties. */
@NullMarked
package org.equigen.evaluation.metric;

import org.jspecify.annotations.NullMarked;
