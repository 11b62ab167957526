/**
 * Numbers from files of other programs: arrays of NumPy (.npy, .npz) and tables of text (CSV). No
 * layer and no training.
 */
@NullMarked
package org.equigen.interchange.table;

import org.jspecify.annotations.NullMarked;
