/**
 * What planners share: plans in the making with their rows, what is learnt while they are made, and
 * the ways to compute a linear map. Nothing here knows a kind of layer.
 */
@NullMarked
package org.equigen.codegen.planning.assembly;

import org.jspecify.annotations.NullMarked;
