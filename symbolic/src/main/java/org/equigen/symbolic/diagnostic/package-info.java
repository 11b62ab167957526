/**
 * The errors that a user of groups and representations can cause, as data with their words, and the
 * one place that lays those words out. Nothing here parses, solves or depends on another package.
 */
@NullMarked
package org.equigen.symbolic.diagnostic;

import org.jspecify.annotations.NullMarked;
