/**
 * The general equivariant linear map: the ways to compute the maps between two terms, their costs,
 * and the choice among them. Nothing here knows another kind of layer.
 */
@NullMarked
package org.equigen.codegen.planning.linear;

import org.jspecify.annotations.NullMarked;
