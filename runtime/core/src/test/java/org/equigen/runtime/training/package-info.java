/** Tests of losses, optimisers and the training loop on small synthetic tasks. */
@NullMarked
package org.equigen.runtime.training;

import org.jspecify.annotations.NullMarked;
