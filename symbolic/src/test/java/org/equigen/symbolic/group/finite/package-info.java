/** Tests of finite groups as permutations and of their classes. */
@NullMarked
package org.equigen.symbolic.group.finite;

import org.jspecify.annotations.NullMarked;
