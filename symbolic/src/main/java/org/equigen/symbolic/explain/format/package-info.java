/**
 * What all formats share: JSON, LaTeX documents and names, tables of words. Which results are
 * written is not known here.
 */
@NullMarked
package org.equigen.symbolic.explain.format;

import org.jspecify.annotations.NullMarked;
