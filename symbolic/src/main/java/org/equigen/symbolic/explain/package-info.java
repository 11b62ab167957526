/**
 * What results have in common that are shown: text, JSON, LaTeX and pictures. How each is written
 * is in the packages below, by subject.
 */
@NullMarked
package org.equigen.symbolic.explain;

import org.jspecify.annotations.NullMarked;
