/** Tests of logs of trainings. */
@NullMarked
package org.equigen.evaluation.log;

import org.jspecify.annotations.NullMarked;
