package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Makes every access through maps a step of its own that only moves rows: values are gathered into
 * a temporary of the rows of the step that reads them, and sums are collected there before they are
 * added to their images. All other steps then stay in their own row. Where maps follow one another,
 * rows move through one after the other. An {@link Extremum} moves rows itself and stays, and so
 * does a step on channels in lanes, which reaches any row as easily as its own.
 */
public final class StagedMaps {
  private final Set<String> names;
  private final List<Operand> temporaries;
  private final Map<Access, List<Step>> writers;
  private final Map<Access, Operand> gathered = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private StagedMaps(Program program) {
    this.names = program.operands().stream().map(Operand::name).collect(Collectors.toSet());
    this.temporaries = new ArrayList<>(program.temporaries());
    this.writers = program.writers();
  }

  /** The same map, in which only copies go through maps. */
  public static Program of(Program program) {
    StagedMaps staged = new StagedMaps(program);
    program.steps().forEach(staged::stage);
    return program.with(staged.temporaries, staged.steps);
  }

  private void stage(Step step) {
    if (step.accesses().stream().anyMatch(StagedMaps::hasChannelsInLanes)) {
      steps.add(step);
      return;
    }
    if (isMove(step) && (!step.output().via().isEmpty() || isAllOfATemporary(step.output()))) {
      steps.add(step);
      return;
    }
    List<Access> inputs = step.inputs().stream().map(this::gathered).toList();
    Access output = step.output();
    if (output.via().isEmpty() || step instanceof Extremum) {
      steps.add(step.with(inputs, output));
      return;
    }
    Operand sum = fresh("s", output, output.rows());
    steps.add(step.with(inputs, new Access(sum, 0, output.channels())));
    scatter(sum, output);
  }

  private static boolean hasChannelsInLanes(Access access) {
    return access.operand().layout() == Layout.CHANNELS_IN_LANES;
  }

  /** Adds sums to their images, along one map after the other. */
  private void scatter(Operand sums, Access output) {
    Operand from = sums;
    for (IndexMap map : output.via().subList(0, output.via().size() - 1)) {
      Operand images = fresh("s", output, map.to());
      steps.add(copy(new Access(from, 0, ""), new Access(images, 0, "", List.of(map))));
      from = images;
    }
    List<IndexMap> last = List.of(output.via().getLast());
    Access target = new Access(output.operand(), output.segment(), "", last);
    steps.add(copy(new Access(from, 0, ""), target));
  }

  /**
   * Whether nothing else is written there, so that gathered values may overwrite what was there.
   */
  private boolean isAllOfATemporary(Access output) {
    return output.operand().role().isTemporary()
        && !output.operand().isRegrouped()
        && writers.getOrDefault(output.target(), List.of()).size() == 1;
  }

  /**
   * Whether a step only moves rows: it copies a segment as it is, along one map. What all rows
   * share, as a bias, lies in no row, and is not moved but added in each.
   */
  public static boolean isMove(Step step) {
    return step instanceof Contraction contraction
        && contraction.isCopy()
        && step.accesses().stream().noneMatch(access -> access.operand().isShared())
        && contraction.inputs().getFirst().via().size() + contraction.output().via().size() == 1;
  }

  private Access gathered(Access input) {
    if (input.via().isEmpty()) {
      return input;
    }
    Access whole = input.under("");
    Operand known = gathered.get(whole);
    if (known == null) {
      Access source = input;
      if (input.via().size() > 1) {
        List<IndexMap> later = input.via().subList(1, input.via().size());
        Access there = gathered(new Access(input.operand(), input.segment(), "", later));
        source = new Access(there.operand(), 0, "", List.of(input.via().getFirst()));
      }
      known = fresh("g", input, input.rows());
      gathered.put(whole, known);
      steps.add(copy(source, new Access(known, 0, "")));
    }
    return new Access(known, 0, input.channels());
  }

  private Operand fresh(String prefix, Access like, Domain rows) {
    int number = temporaries.size();
    while (!names.add(prefix + number)) {
      number++;
    }
    Segment shape = like.shape();
    Segment segment = new Segment(shape.name(), shape.channels(), shape.components());
    Operand temporary = new Operand(prefix + number, Role.TEMPORARY, rows, List.of(segment));
    temporaries.add(temporary);
    return temporary;
  }

  private static Contraction copy(Access from, Access to) {
    String letters = from.shape().letters();
    return new Contraction(
        List.of(from.under(letters)),
        to.under(letters),
        CoefficientTensor.identity(from.shape().components()));
  }
}
