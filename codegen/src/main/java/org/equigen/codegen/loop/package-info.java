/**
 * Programs as kernels: loops over rows and channels, loads, multiply-adds, stores. No text and no
 * language; a printer writes each node as it stands.
 */
@NullMarked
package org.equigen.codegen.loop;

import org.jspecify.annotations.NullMarked;
