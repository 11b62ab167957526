package org.equigen.codegen.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.output.EarlierFile;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.StrategyCost;
import org.equigen.symbolic.explain.basis.AlgebraSummary;
import org.equigen.symbolic.explain.basis.Certificates;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;

/** The summary of a generated layer, for reading. */
final class SummaryText {
  private final StringBuilder text = new StringBuilder();

  private SummaryText() {}

  static String of(
      LayerJob job, GeneratedLayer layer, List<String> files, List<EarlierFile> earlier) {
    SummaryText summary = new SummaryText();
    summary.add(job, layer);
    summary.files(files);
    layer.leftOut().forEach(it -> summary.line("not written", it.describe()));
    earlier.forEach(it -> summary.line(it.deleted() ? "removed" : "stale", it.describe()));
    return summary.text.toString();
  }

  private void add(LayerJob job, GeneratedLayer layer) {
    PlanSummary figures = layer.planned().summary();
    LayerRequest request = layer.request();
    line("layer", request.qualifiedName() + " (" + job.layer().kind().word() + ")");
    line("group", group(request.group()));
    AlgebraSummary.of(request.group())
        .filter(algebra -> !algebra.brackets().isEmpty())
        .ifPresent(algebra -> line("algebra", algebra.describe()));
    line("in", sized(figures.in(), figures.inputSize()));
    figures.with().ifPresent(with -> line("with", with.toString()));
    line("out", sized(figures.out(), figures.outputSize()));
    if (layer.planned().basis().isPresent()) {
      line("independent maps", count(figures.dimension()));
    }
    line("parameters", count(figures.parameters()));
    line("multiplications", multiplications(figures, request.declaration().dense()));
    for (PlanSummary.BlockSummary block : figures.blocks()) {
      line("", block(block));
      if (block.maps() > 1 && !block.costs().isEmpty()) {
        line("", "  " + costs(block));
      }
    }
    line("certificate", layer.planned().basis().map(Certificates::describe).orElse("none needed"));
    figures.notes().forEach(note -> line("note", note));
  }

  private static String group(Group group) {
    String dimension = group.name() + "  (V has " + components(group.dimension());
    return dimension
        + AlgebraSummary.of(group)
            .map(algebra -> ", Lie algebra of dimension " + algebra.dimension())
            .orElse("")
        + ")";
  }

  private static String sized(Representation representation, int size) {
    return representation + "  (" + components(size) + ")";
  }

  private static String components(int size) {
    return count(size) + (size == 1 ? " component" : " components");
  }

  private static String multiplications(PlanSummary figures, String denseLayer) {
    long own = figures.multiplications();
    long dense = figures.denseMultiplications();
    String ratio =
        own == 0 ? "" : String.format(Locale.ROOT, ", %.1f times as many", (double) dense / own);
    return count(own) + " per sample; " + denseLayer + " needs " + count(dense) + ratio;
  }

  private static String block(PlanSummary.BlockSummary block) {
    return block.in()
        + " -> "
        + block.out()
        + ": "
        + count(block.maps())
        + (block.maps() == 1 ? " map, " : " maps, ")
        + count(block.multiplications())
        + (block.multiplications() == 1 ? " multiplication, " : " multiplications, ")
        + block.strategy().word().replace('-', ' ')
        + (block.maps() > 1 && !block.reason().isEmpty() ? ": " + block.reason() : "");
  }

  /** For example {@code contract first 564, mix first 564, schur 304 (160 change bases)}. */
  private static String costs(PlanSummary.BlockSummary block) {
    return block.costs().stream().map(SummaryText::cost).collect(Collectors.joining(", "));
  }

  private static String cost(StrategyCost cost) {
    String change =
        cost.changeOfBasis() == 0 ? "" : " (" + count(cost.changeOfBasis()) + " change bases)";
    return cost.strategy().word().replace('-', ' ') + " " + count(cost.multiplications()) + change;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void files(List<String> files) {
    String label = "written";
    for (String file : files) {
      line(label, file);
      label = "";
    }
  }

  private void line(String label, String value) {
    text.append(String.format(Locale.ROOT, "%-18s%s%n", label, value));
  }
}
