/**
 * Regression tasks with a symmetry by formula, learned by declared networks of a few lines and by a
 * perceptron beside them. They are those of EMLP's paper, whose figures stand beside ours.
 */
@NullMarked
package org.equigen.examples.regression;

import org.jspecify.annotations.NullMarked;
