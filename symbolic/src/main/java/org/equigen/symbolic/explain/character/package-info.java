/** Character tables as text, JSON and LaTeX. The tables are computed elsewhere. */
@NullMarked
package org.equigen.symbolic.explain.character;

import org.jspecify.annotations.NullMarked;
