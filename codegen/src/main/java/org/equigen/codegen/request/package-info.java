/**
 * What users ask for in words, checked and turned into declared layers: kinds, defaults and names
 * of classes. Neither the command line nor the compiler is known here, and nothing is planned.
 */
@NullMarked
package org.equigen.codegen.request;

import org.jspecify.annotations.NullMarked;
