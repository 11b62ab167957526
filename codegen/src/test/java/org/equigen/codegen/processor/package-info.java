/** Tests of the annotation processor on javac itself. */
@NullMarked
package org.equigen.codegen.processor;

import org.jspecify.annotations.NullMarked;
