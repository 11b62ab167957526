/** Tests of the words of every diagnostic, and of a case that triggers each. */
@NullMarked
package org.equigen.runtime.diagnostic;

import org.jspecify.annotations.NullMarked;
