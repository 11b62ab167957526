/**
 * Points in sets, who is whose neighbour, and how a search runs: what all searches share. Nothing
 * here searches.
 */
@NullMarked
package org.equigen.neighbours;

import org.jspecify.annotations.NullMarked;
