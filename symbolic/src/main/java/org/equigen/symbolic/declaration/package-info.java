/**
 * Groups and representations as users write them: names, expressions and YAML files, parsed and
 * checked. A declaration that passes here is sound; no later stage reads user text.
 */
@NullMarked
package org.equigen.symbolic.declaration;

import org.jspecify.annotations.NullMarked;
