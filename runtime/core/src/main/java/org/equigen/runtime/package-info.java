/**
 * The contracts between generated layers and what runs them: layers, parameters, annotations.
 * Nothing that only training needs, and nothing of the generator.
 */
@NullMarked
package org.equigen.runtime;

import org.jspecify.annotations.NullMarked;
