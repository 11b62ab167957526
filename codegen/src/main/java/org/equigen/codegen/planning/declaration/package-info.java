/**
 * What a layer is to compute, in the words of its user: one record for each kind, and the choices
 * in them. Nothing here plans.
 */
@NullMarked
package org.equigen.codegen.planning.declaration;

import org.jspecify.annotations.NullMarked;
