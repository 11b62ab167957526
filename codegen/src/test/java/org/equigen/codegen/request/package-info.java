/** Tests of what a user asks for: names of groups and classes. */
@NullMarked
package org.equigen.codegen.request;

import org.jspecify.annotations.NullMarked;
