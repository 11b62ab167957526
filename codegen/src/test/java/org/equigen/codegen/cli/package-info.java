/**
 * Tests of the command line: every option, what it does and what is said when it cannot be used.
 */
@NullMarked
package org.equigen.codegen.cli;

import org.jspecify.annotations.NullMarked;
