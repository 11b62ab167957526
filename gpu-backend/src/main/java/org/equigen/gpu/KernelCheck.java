package org.equigen.gpu;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.DiagnosticMessage;
import org.equigen.runtime.diagnostic.FrameDiagnostic;

/**
 * Holds the kernels of a pass to the signature. What a kernel is given must have memory of the size
 * that its file states whenever the pass runs: nothing else keeps it within its buffers.
 */
final class KernelCheck {
  private final String place;
  private final Signature signature;
  private final Pass pass;
  private final PassSpec spec;

  /** Of a pass of a signature; {@code place} is the file, for messages. */
  KernelCheck(String place, Signature signature, Pass pass, PassSpec spec) {
    this.place = place;
    this.signature = signature;
    this.pass = pass;
    this.spec = spec;
  }

  /**
   * Returns if the pass fits the signature.
   *
   * @throws DiagnosticException that names the kernel or the kept values at fault
   */
  void run() {
    Set<String> kept = new HashSet<>();
    for (PassSpec.Kept it : spec.kept()) {
      String part = "kept \"" + it.name() + "\" of the " + pass + " pass";
      named(part, () -> signature.domain(it.domain()));
      if (it.name().isEmpty() || !kept.add(it.name())) {
        throw contradiction(
            part, "the name is empty or taken", "Give all kept values names of their own.");
      }
    }
    spec.kernels().forEach(this::check);
    requireOutputs();
  }

  private void check(KernelSpec kernel) {
    String part = "kernel \"" + kernel.name() + "\" of the " + pass + " pass";
    named(part, () -> requireKnown(kernel.range()));
    for (KernelArgument argument : kernel.arguments()) {
      named(part, () -> requireKnown(argument));
      requireConsecutive(part, argument.inverted());
      if (argument instanceof KernelArgument.Operand(String name)) {
        requireInPass(part, signature.operands().get(signature.operand(name)));
      }
    }
  }

  private void requireKnown(KernelSpec.Range range) {
    switch (range) {
      case KernelSpec.Range.Rows(String domain) -> signature.domain(domain);
      case KernelSpec.Range.Chunks(String domain) -> signature.domain(domain);
      case KernelSpec.Range.Positions _ -> {}
    }
  }

  private void requireKnown(KernelArgument argument) {
    switch (argument) {
      case KernelArgument.Operand(String name) -> signature.operand(name);
      case KernelArgument.Images(String name) -> signature.map(name);
      case KernelArgument.Starts(List<String> maps) -> maps.forEach(signature::map);
      case KernelArgument.Preimages(List<String> maps) -> maps.forEach(signature::map);
      case KernelArgument.Extent(_, String domain) -> signature.domain(domain);
      case KernelArgument.Memory _ -> {}
      case KernelArgument.Kept(String name) -> requireKept(name);
    }
  }

  private void requireKept(String name) {
    List<String> known = spec.kept().stream().map(PassSpec.Kept::name).toList();
    if (!known.contains(name)) {
      throw new FrameDiagnostic.UnknownName(place, "entry \"kept\" for", name, known).exception();
    }
  }

  private void requireConsecutive(String part, List<String> maps) {
    for (int i = 1; i < maps.size(); i++) {
      Signature.Map before = signature.maps().get(signature.map(maps.get(i - 1)));
      Signature.Map next = signature.maps().get(signature.map(maps.get(i)));
      if (!before.to().equals(next.from())) {
        throw contradiction(
            part,
            "the map \""
                + before.name()
                + "\" leads to \""
                + before.to()
                + "\", and the next one,"
                + " \""
                + next.name()
                + "\", from \""
                + next.from()
                + "\"",
            "Maps that are applied one after the other must meet.");
      }
    }
  }

  private void requireInPass(String part, Signature.Operand operand) {
    if (!operand.passes().contains(pass)) {
      throw contradiction(
          part,
          "the operand \"" + operand.name() + "\" is no part of this pass",
          "Its own passes: "
              + operand.passes().stream().map(Pass::toString).collect(Collectors.joining(", "))
              + ".");
    }
  }

  private void requireOutputs() {
    Set<KernelArgument> given = new HashSet<>();
    spec.kernels().forEach(it -> given.addAll(it.arguments()));
    for (Signature.Operand operand : signature.operands()) {
      if (operand.role() == Signature.Role.OUTPUT
          && operand.passes().contains(pass)
          && operand.size() > 0
          && !given.contains(new KernelArgument.Operand(operand.name()))) {
        throw contradiction(
            pass + " pass",
            "no kernel is given the output \"" + operand.name() + "\"",
            "The kernel that writes it needs the argument operand:" + operand.name() + ".");
      }
    }
  }

  private void named(String part, Runnable lookUp) {
    try {
      lookUp.run();
    } catch (DiagnosticException e) {
      DiagnosticMessage unknown = e.diagnostic().message();
      throw new DiagnosticException(
          new DeviceDiagnostic.Contradiction(place, part, unknown.fault(), unknown.alternative()),
          e);
    }
  }

  private DiagnosticException contradiction(String part, String fault, String valid) {
    return new DeviceDiagnostic.Contradiction(place, part, fault, valid).exception();
  }
}
