/**
 * Puts files that belong together into a folder: all of them or none, however the process ends. No
 * knowledge of what the files hold, nor of who asked for them.
 */
@NullMarked
package org.equigen.codegen.output;

import org.jspecify.annotations.NullMarked;
