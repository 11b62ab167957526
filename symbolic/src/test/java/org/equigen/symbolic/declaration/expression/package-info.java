@NullMarked
package org.equigen.symbolic.declaration.expression;

import org.jspecify.annotations.NullMarked;
