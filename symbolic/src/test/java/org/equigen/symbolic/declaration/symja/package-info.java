@NullMarked
package org.equigen.symbolic.declaration.symja;

import org.jspecify.annotations.NullMarked;
