/**
 * The errors that a request for layers can meet, as data with their words. What mathematics refuses
 * is in the diagnostics of {@code symbolic}.
 */
@NullMarked
package org.equigen.codegen.diagnostic;

import org.jspecify.annotations.NullMarked;
