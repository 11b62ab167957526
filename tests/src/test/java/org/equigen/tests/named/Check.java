package org.equigen.tests.named;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.equigen.codegen.request.JavaNames;
import org.equigen.codegen.request.LayerKind;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Complex;

/** A kind of faults that a group can have. */
enum Check {
  /** Generators fulfil the equations that define the group, exactly. */
  LAWS {
    @Override
    List<String> faults(NamedGroup named) {
      Group group = named.group();
      List<String> faults = new ArrayList<>();
      for (Law law : Definition.of(named).laws()) {
        for (var generator : group.generators()) {
          if (!law.holdsForAlgebra(group.field(), generator)) {
            faults.add(law + " does not hold for the generator " + generator);
          }
        }
        for (var element : group.discrete()) {
          if (!law.holdsForElement(group.field(), element)) {
            faults.add(law + " does not hold for the element " + element);
          }
        }
      }
      return faults;
    }
  },

  /** The order, or the dimension and the number of components. */
  SIZE {
    @Override
    List<String> faults(NamedGroup named) {
      return new SizeCheck(named.group()).faults(Definition.of(named).size());
    }
  },

  /** Named tensors are invariant under the generators, exactly. */
  TENSORS {
    @Override
    List<String> faults(NamedGroup named) {
      List<String> faults = new ArrayList<>();
      for (InvariantTensor tensor : named.group().tensors()) {
        if (!new TensorInvariance(tensor).holds(named.group())) {
          faults.add(tensor.name() + " is not invariant");
        }
      }
      return faults;
    }
  },

  /** Random elements fulfil the equations and keep the tensors, up to rounding. */
  SAMPLER {
    @Override
    List<String> faults(NamedGroup named) {
      Group group = named.group();
      GroupSampler sampler = GroupSampler.of(group, SEED);
      List<String> faults = new ArrayList<>();
      for (int draw = 0; draw < DRAWS; draw++) {
        Matrix<Complex> element = sampler.next();
        for (Law law : Definition.of(named).laws()) {
          if (!(law.defect(element) < ROUNDING)) {
            faults.add(law + " does not hold, seed " + SEED + ": " + element);
          }
        }
        for (InvariantTensor tensor : group.tensors()) {
          if (!(new TensorInvariance(tensor).defect(element, SEED) < ROUNDING)) {
            faults.add(tensor.name() + " is not kept, seed " + SEED + ": " + element);
          }
        }
      }
      return faults;
    }
  },

  /** The name reads back; those in Java and LaTeX are well formed. */
  NAMES {
    @Override
    List<String> faults(NamedGroup named) {
      Group group = named.group();
      List<String> faults = new ArrayList<>();
      if (!readsBack(group)) {
        faults.add("the name does not read back: " + group.name());
      }
      if (!SourceVersion.isName(java(group))) {
        faults.add("not a name in Java: " + java(group));
      }
      if (!isMathematics(latex(group))) {
        faults.add("no formula in LaTeX: " + latex(group));
      }
      return faults;
    }
  };

  static final long SEED = 20_261_201L;
  private static final int DRAWS = 3;
  private static final double ROUNDING = 1e-9;

  /** What is wrong with a group; empty if nothing is. */
  abstract List<String> faults(NamedGroup named);

  /** The name of its layers in Java. */
  static String java(Group group) {
    return JavaNames.defaultClass(group, LayerKind.LINEAR);
  }

  /** Its name in LaTeX mathematics. */
  static String latex(Group group) {
    return LatexNames.group(group);
  }

  private static boolean readsBack(Group group) {
    try {
      return GroupNames.parse(group.name()).equals(group);
    } catch (DiagnosticException unreadable) {
      return false;
    }
  }

  /** Balanced braces, printable ASCII, no character that is special in LaTeX mathematics. */
  private static boolean isMathematics(String latex) {
    int depth = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0 && latex.matches("[\\x20-\\x7e&&[^#$%&~]]+");
  }
}
