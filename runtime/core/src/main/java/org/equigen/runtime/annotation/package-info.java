/**
 * Annotations that ask for generated layers at compile time. They carry words only; what the words
 * mean is decided by the annotation processor of the generator.
 */
@NullMarked
package org.equigen.runtime.annotation;

import org.jspecify.annotations.NullMarked;
