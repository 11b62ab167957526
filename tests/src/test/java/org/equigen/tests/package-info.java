/**
 * What crosses modules: the directions of the architecture, goldens and downstream use. What one
 * module can test alone belongs to that module.
 */
@NullMarked
package org.equigen.tests;

import org.jspecify.annotations.NullMarked;
