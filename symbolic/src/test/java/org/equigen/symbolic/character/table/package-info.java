/** Tests of character tables and Molien series. */
@NullMarked
package org.equigen.symbolic.character.table;

import org.jspecify.annotations.NullMarked;
