/** Tests of files written aside and moved. */
@NullMarked
package org.equigen.runtime.file;

import org.jspecify.annotations.NullMarked;
