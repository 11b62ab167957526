/**
 * The only place that uses Symja: simplification of what has no value as it is written. Its classes
 * are loaded with the first expression that needs them; nothing is parsed here.
 */
@NullMarked
package org.equigen.symbolic.declaration.symja;

import org.jspecify.annotations.NullMarked;
