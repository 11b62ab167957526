/** Projects outside this build that use the published artifacts, in {@code src/downstream}. */
@NullMarked
package org.equigen.tests.downstream;

import org.jspecify.annotations.NullMarked;
