/**
 * Tests of the diagnostics: every kind is rendered, every identifier is unique. What triggers a
 * kind is tested beside the code that reports it.
 */
@NullMarked
package org.equigen.symbolic.diagnostic;

import org.jspecify.annotations.NullMarked;
