package org.equigen.codegen.generation;

import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * A layer that somebody asked for.
 *
 * @param place where it was asked for, for diagnostics
 * @param group the group
 * @param declaration what to compute
 * @param packageName package of the class, empty for the unnamed one
 * @param className simple name of the class
 */
public record LayerRequest(
    Place place, Group group, LayerDeclaration declaration, String packageName, String className) {
  /** The name of the class with its package. */
  public String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }
}
