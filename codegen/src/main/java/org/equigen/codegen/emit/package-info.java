/** What source code of every language has in common. Knows no language of its own. */
@NullMarked
package org.equigen.codegen.emit;

import org.jspecify.annotations.NullMarked;
