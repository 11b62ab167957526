/**
 * Tests of names, expressions and files of users: what they mean, and what each mistake is told.
 * Solving is tested elsewhere.
 */
@NullMarked
package org.equigen.symbolic.declaration;

import org.jspecify.annotations.NullMarked;
