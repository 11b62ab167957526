package org.equigen.codegen.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs {@code pdflatex}. Without it it is skipped, with a message that says what to
 * install; where the system property {@code equigen.require.latex} or the environment variable
 * {@code CI=true} is set, it fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LatexCondition.class)
@interface RequiresLatex {}
