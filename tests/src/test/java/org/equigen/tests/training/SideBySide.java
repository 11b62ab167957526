package org.equigen.tests.training;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;

/**
 * Several layers as one, each on operands of its own: those of the layer {@code name} are called
 * {@code name/x}, their gradients {@code dname/x}. Domains, maps and constants of the same name are
 * shared. Every pass makes frames of its own.
 */
final class SideBySide implements Layer<double[]> {
  private static final Set<Pass> BOTH = EnumSet.of(Pass.FORWARD, Pass.BACKWARD);

  private final Map<String, Layer<double[]>> layers;
  private final Signature signature;

  SideBySide(Map<String, Layer<double[]>> layers) {
    this.layers = new LinkedHashMap<>(layers);
    List<Signature.Operand> operands = new ArrayList<>();
    List<ParameterBlock> blocks = new ArrayList<>();
    this.layers.forEach(
        (name, layer) -> {
          layer.signature().operands().stream()
              .filter(it -> it.passes().stream().anyMatch(BOTH::contains))
              .forEach(it -> operands.add(renamed(name, it)));
          int start = blocks.stream().mapToInt(ParameterBlock::length).sum();
          layer
              .parameterBlocks()
              .forEach(
                  it ->
                      blocks.add(
                          new ParameterBlock(
                              name + "/" + it.name(),
                              start + it.offset(),
                              it.shape(),
                              it.deviation())));
        });
    signature =
        new Signature(
            operands,
            signatures().flatMap(it -> it.domains().stream()).distinct().toList(),
            signatures().flatMap(it -> it.maps().stream()).distinct().toList(),
            blocks,
            BOTH);
  }

  private Stream<Signature> signatures() {
    return layers.values().stream().map(Layer::signature);
  }

  private static Signature.Operand renamed(String layer, Signature.Operand operand) {
    Set<Pass> passes = EnumSet.copyOf(BOTH);
    passes.retainAll(operand.passes());
    Signature.Operand renamed =
        new Signature.Operand(
                name(layer, operand),
                operand.role(),
                operand.domain(),
                operand.size(),
                operand.representation(),
                passes)
            .dropping(operand.probability());
    return operand.layout() == Signature.Layout.ROWS
        ? renamed.inRows(operand.segments().toArray(Signature.Segment[]::new))
        : renamed;
  }

  private static String name(String layer, Signature.Operand operand) {
    return switch (operand.role()) {
      case SEED, GRADIENT -> "d" + layer + "/" + operand.name().substring(1);
      case CONSTANT -> operand.name();
      case INPUT, OUTPUT, PARAMETER, STATISTIC, MASK, RESIDUAL -> layer + "/" + operand.name();
    };
  }

  @Override
  public Precision<double[]> precision() {
    return Precision.DOUBLE;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public void run(Pass pass, Frame<double[]> frame) {
    frame.check(pass);
    layers.forEach((name, layer) -> layer.run(pass, part(name, layer, frame)));
  }

  private Frame<double[]> part(String name, Layer<double[]> layer, Frame<double[]> frame) {
    Signature own = layer.signature();
    Frame<double[]> part = new Frame<>(Precision.DOUBLE, own);
    own.domains().forEach(it -> part.setRows(it, frame.rows(signature.domain(it))));
    own.maps().forEach(it -> part.setMap(it.name(), frame.map(signature.map(it.name()))));
    own.operands().stream()
        .filter(it -> it.passes().stream().anyMatch(BOTH::contains))
        .forEach(it -> part.set(it.name(), frame.array(signature.operand(name(name, it)))));
    return part;
  }

  @Override
  public String declaration() {
    return String.join("; ", layers.values().stream().map(Layer::declaration).toList());
  }

  @Override
  public String digest() {
    return layers.values().iterator().next().digest();
  }
}
