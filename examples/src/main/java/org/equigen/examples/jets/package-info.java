/**
 * Ragged sets of particles and the readers that stream them from files. A reader refuses what it
 * does not understand; nothing is guessed.
 */
@NullMarked
package org.equigen.examples.jets;

import org.jspecify.annotations.NullMarked;
