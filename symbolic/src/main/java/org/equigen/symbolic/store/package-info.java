/**
 * What is kept, on disk or in memory: bases in caches, text of everything that a result depends on,
 * and how both are cleared. What results mean, and whether they are true, is checked by those who
 * keep them.
 */
@NullMarked
package org.equigen.symbolic.store;

import org.jspecify.annotations.NullMarked;
