/**
 * When a program does what, and where it keeps it: regions, each one loop over the rows of one
 * domain, and buffers. The same for every language.
 */
@NullMarked
package org.equigen.codegen.schedule;

import org.jspecify.annotations.NullMarked;
