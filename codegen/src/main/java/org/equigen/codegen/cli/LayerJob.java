package org.equigen.codegen.cli;

import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * A layer to be made, all names checked.
 *
 * @param place where it was asked for
 * @param group the group
 * @param layer the kind and the representations
 * @param packageName the package
 * @param className the class
 * @param number the number type
 */
record LayerJob(
    Place place,
    Group group,
    RequestedLayer layer,
    String packageName,
    String className,
    NumberType number) {}
