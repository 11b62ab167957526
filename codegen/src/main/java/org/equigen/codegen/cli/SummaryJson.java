package org.equigen.codegen.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.generation.LeftOut;
import org.equigen.codegen.output.EarlierFile;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.StrategyCost;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.explain.basis.AlgebraSummary;
import org.equigen.symbolic.explain.basis.Certificates;
import org.equigen.symbolic.explain.format.JsonWriter;

/** The summary of a generated layer as one line of JSON, in the format of docs/gen-layers.md. */
final class SummaryJson {
  private final JsonWriter json;

  private SummaryJson(Appendable out) {
    json = new JsonWriter(out);
  }

  static void write(
      LayerJob job,
      GeneratedLayer layer,
      List<String> files,
      List<EarlierFile> earlier,
      Appendable out)
      throws IOException {
    new SummaryJson(out).write(job, layer, files, earlier);
  }

  private void write(
      LayerJob job, GeneratedLayer layer, List<String> files, List<EarlierFile> earlier)
      throws IOException {
    LayerRequest request = layer.request();
    PlanSummary figures = layer.planned().summary();
    json.begin("layer").key("layer").value(job.layer().kind().word());
    json.key("package").value(request.packageName()).key("class").value(request.className());
    json.key("group").value(figures.group());
    json.key("in").value(figures.in().toString());
    if (figures.with().isPresent()) {
      json.key("with").value(figures.with().get().toString());
    }
    json.key("out").value(figures.out().toString());
    json.key("inputSize").value(figures.inputSize()).key("outputSize").value(figures.outputSize());
    json.key("dimension").value(figures.dimension());
    json.key("parameters").value(figures.parameters());
    json.key("multiplications").value(figures.multiplications());
    json.key("denseMultiplications").value(figures.denseMultiplications());
    blocks(figures.blocks());
    certificate(layer.planned().basis());
    json.key("notes").texts(figures.notes()).key("files").texts(files);
    json.key("leftOut").texts(layer.leftOut().stream().map(LeftOut::describe).toList());
    json.key("algebra");
    AlgebraSummary.write(AlgebraSummary.of(request.group()), json);
    json.key("removed")
        .texts(earlier.stream().filter(EarlierFile::deleted).map(EarlierFile::path).toList());
    json.finish();
  }

  private void blocks(List<PlanSummary.BlockSummary> blocks) throws IOException {
    json.key("blocks").open('[');
    for (PlanSummary.BlockSummary block : blocks) {
      json.open('{').key("in").value(block.in()).key("out").value(block.out());
      json.key("maps").value(block.maps()).key("strategy").value(block.strategy().word());
      json.key("multiplications").value(block.multiplications());
      json.key("reason").value(block.reason()).key("costs").open('[');
      for (StrategyCost cost : block.costs()) {
        json.open('{').key("strategy").value(cost.strategy().word());
        json.key("multiplications").value(cost.multiplications());
        json.key("changeOfBasis").value(cost.changeOfBasis());
        json.key("perCall").value(cost.perCall()).close('}');
      }
      json.close(']').close('}');
    }
    json.close(']');
  }

  private void certificate(Optional<EquivariantBasis> basis) throws IOException {
    json.key("certificate");
    if (basis.isEmpty()) {
      json.nothing();
      return;
    }
    json.open('{').key("prime").value(Certificates.prime(basis.get()));
    json.key("verified").value(true).close('}');
  }
}
