/**
 * The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno, with its line search. No
 * data and no files: it sees a loss as a function of parameters.
 */
@NullMarked
package org.equigen.runtime.training.lbfgs;

import org.jspecify.annotations.NullMarked;
