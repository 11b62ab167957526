/**
 * The command line gen-layers. Options, summaries and files only; the work is done by the stages it
 * calls.
 */
@NullMarked
package org.equigen.codegen.cli;

import org.jspecify.annotations.NullMarked;
