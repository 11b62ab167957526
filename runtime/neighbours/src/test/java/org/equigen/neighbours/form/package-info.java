/** Tests. */
@NullMarked
package org.equigen.neighbours.form;

import org.jspecify.annotations.NullMarked;
