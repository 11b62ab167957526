/**
 * Generated layers in training: what engines, optimisers and files make of operands that only
 * generated layers have. No layers of its own, and nothing that one module can show alone.
 */
@NullMarked
package org.equigen.tests.training;

import org.jspecify.annotations.NullMarked;
