package org.equigen.codegen.request;

import org.equigen.codegen.planning.network.NetworkDeclaration;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * A network that somebody asked for.
 *
 * @param place where it was asked for
 * @param group the group
 * @param declaration what to compute
 * @param packageName package of its class, empty for the unnamed one
 * @param className simple name of its class
 */
public record RequestedNetwork(
    Place place,
    Group group,
    NetworkDeclaration declaration,
    String packageName,
    String className) {}
