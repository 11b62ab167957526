package org.equigen.runtime.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the compiler to generate a whole equivariant network beside the annotated type, from a
 * declaration in a file or in the annotation.
 *
 * <pre>{@code
 * @EquivariantNetwork(file = "tagger.yaml")
 * interface Tagger {}   // generates the class TaggerNetwork in the same package
 *
 * Layer<float[]> network = TaggerNetwork.floats();   // or doubles(), or of(precision)
 * }</pre>
 *
 * <p>The declaration is that of {@code gen-layers network}: group, maps, inputs, blocks, outputs.
 * Its keys {@code class} and {@code package} may be left out, and then follow from the annotated
 * type; the name of a nested type is joined with underscores, {@code Outer_InnerNetwork}. Exactly
 * one of {@link #file} and {@link #text} is given. The annotation processor is in the artifact
 * {@code equigen-codegen}; the generated class needs {@code equigen-runtime} alone. What cannot be
 * generated is a compile error that names the line of the declaration.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface EquivariantNetwork {
  /**
   * A YAML file, looked for in the package of the annotated type, among the resources that are
   * compiled with it and on the class path; with a slash in front from the root.
   */
  String file() default "";

  /** The declaration itself. */
  String text() default "";
}
