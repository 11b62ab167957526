package org.equigen.codegen.emit.java;

import com.palantir.javapoet.TypeName;

/**
 * A value that a method of the class takes from the one that calls it.
 *
 * @param type its type
 * @param name its name inside the method
 * @param argument what the caller passes
 */
record Variable(TypeName type, String name, String argument) {}
