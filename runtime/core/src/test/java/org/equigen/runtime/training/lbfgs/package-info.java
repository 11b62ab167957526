/** Tests of the limited-memory method and its line search. */
@NullMarked
package org.equigen.runtime.training.lbfgs;

import org.jspecify.annotations.NullMarked;
