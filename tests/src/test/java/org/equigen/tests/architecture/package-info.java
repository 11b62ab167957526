/**
 * The directions of modules and packages and the rules of naming, checked on the compiled classes,
 * each with a canary. Nothing here runs the product.
 */
@NullMarked
package org.equigen.tests.architecture;

import org.jspecify.annotations.NullMarked;
