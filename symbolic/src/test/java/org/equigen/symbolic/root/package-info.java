/** Tests of root systems against the tables of the literature. */
@NullMarked
package org.equigen.symbolic.root;

import org.jspecify.annotations.NullMarked;
