/**
 * The errors a user can cause: identifier, place, offending value, reason and nearest valid
 * alternative. Depends on no other package, and nothing else renders a diagnostic.
 */
@NullMarked
package org.equigen.symbolic.diagnostic;

import org.jspecify.annotations.NullMarked;
