/**
 * Plans to plans: derivatives, fewer steps, fewer rows, plan after plan. A transform knows the plan
 * alone, neither where it came from nor what it is emitted as.
 */
@NullMarked
package org.equigen.codegen.plan.transform;

import org.jspecify.annotations.NullMarked;
