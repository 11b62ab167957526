/** The scripts in the root, started as users start them, on what Maven has built. */
@NullMarked
package org.equigen.tests.script;

import org.jspecify.annotations.NullMarked;
