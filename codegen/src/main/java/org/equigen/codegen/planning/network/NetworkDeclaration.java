package org.equigen.codegen.planning.network;

import java.util.List;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.representation.Representation;

/**
 * A network in the words of its user: what is given, what is computed from it block by block, and
 * which values are its outputs.
 *
 * @param maps between the rows of domains, given with the batch
 * @param inputs what is given over their rows
 * @param blocks in order; a later one may take the name of an earlier value, which then means the
 *     new one
 * @param outputs names of values
 */
public record NetworkDeclaration(
    List<IndexMap> maps, List<Input> inputs, List<NetworkBlock> blocks, List<Output> outputs) {
  /** Copies the lists. */
  public NetworkDeclaration {
    maps = List.copyOf(maps);
    inputs = List.copyOf(inputs);
    blocks = List.copyOf(blocks);
    outputs = List.copyOf(outputs);
  }

  /**
   * What is given with a batch.
   *
   * @param name of the value
   * @param rows over which it is given
   * @param representation by which a row transforms
   * @param place where it was declared
   */
  public record Input(String name, Domain rows, Representation representation, Place place) {}

  /**
   * What the network is for.
   *
   * @param value its name
   * @param place where it was asked for
   */
  public record Output(String value, Place place) {}
}
