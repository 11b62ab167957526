/**
 * What is kept, on disk or in memory: bases in caches, text of everything that a result depends on,
 * files that are there as a whole or not at all, and how they are cleared. What results mean, and
 * whether they are true, is checked by those who keep them.
 */
@NullMarked
package org.equigen.symbolic.store;

import org.jspecify.annotations.NullMarked;
