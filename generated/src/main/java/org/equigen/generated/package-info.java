/**
 * A catalogue of layers for the common groups, one package per group, written by the generator
 * while this module is built. Nothing but this comment is written by hand.
 */
@NullMarked
package org.equigen.generated;

import org.jspecify.annotations.NullMarked;
