/** Tests of how character tables are shown. Their values are tested elsewhere. */
@NullMarked
package org.equigen.symbolic.explain.character;

import org.jspecify.annotations.NullMarked;
