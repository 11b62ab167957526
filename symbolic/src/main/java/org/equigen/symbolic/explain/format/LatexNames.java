package org.equigen.symbolic.explain.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.EmbeddedGroup;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.JoinGroup;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.PointGroup;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SemidirectProduct;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.WreathProduct;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** Groups and representations in LaTeX mathematics. */
public final class LatexNames {
  private LatexNames() {}

  /** The name of a group. */
  public static String group(Group group) {
    String name = group.name();
    return switch (group) {
      case ClassicalGroup _ -> {
        int parenthesis = name.indexOf('(');
        String family = name.substring(0, parenthesis).replace("+", "}^{+}\\mathrm{");
        yield ("\\mathrm{" + family + "}").replace("\\mathrm{}", "") + name.substring(parenthesis);
      }
      case SymmetricGroup(int degree) -> "S_{" + degree + "}";
      case AlternatingGroup(int degree) -> "A_{" + degree + "}";
      case ProductGroup(List<Group> factors) ->
          factors.stream().map(LatexNames::group).collect(Collectors.joining(" \\times "));
      case PermutationGroup _,
          PointGroup _,
          ElementaryGroup _,
          AffineGroup _,
          SemidirectProduct _,
          WreathProduct _,
          EmbeddedGroup _,
          JoinGroup _,
          DeclaredGroup _ ->
          "\\text{" + escape(name) + "}";
      case ExceptionalGroup exceptional ->
          exceptional.type().series() + "_{" + exceptional.type().rank() + "}";
    };
  }

  /** Text with what LaTeX reads otherwise escaped; letters beyond Latin are not in its fonts. */
  public static String escape(String text) {
    return escapeInMathematics(text.replace("\\", "/"))
        .replace("^", "\\textasciicircum{}")
        .replace("~", "\\textasciitilde{}");
  }

  /** The same inside formulas, where {@code ^} keeps its meaning. */
  private static String escapeInMathematics(String text) {
    return text.replaceAll("[^\\x20-\\u017f]", "?")
        .replaceAll("[_#{}$%&]", "\\\\$0")
        .replaceAll("[^\\x20-\\x7e]+", "\\\\text{$0}");
  }

  /** An irreducible representation by its name. */
  public static String irrep(Irrep irrep) {
    return name(irrep.name());
  }

  /** The name of an irreducible representation. */
  public static String name(String name) {
    return "\\mathrm{" + escapeInMathematics(name) + "}";
  }

  /** A direct sum of terms. */
  public static String representation(Representation representation) {
    return representation.summands().stream()
        .map(LatexNames::summand)
        .collect(Collectors.joining(" \\oplus "));
  }

  private static String summand(Summand summand) {
    String term = term(summand.term());
    return summand.multiplicity() == 1 ? term : summand.multiplicity() + "\\," + term;
  }

  /** A product of factors; equal neighbours become one tensor power. */
  public static String term(Term term) {
    if (term.isScalar()) {
      return "S";
    }
    return powers(term.factors()).stream().collect(Collectors.joining(" \\otimes "));
  }

  /** Equal neighbours become one tensor power. */
  private static List<String> powers(List<Factor> factors) {
    if (factors.isEmpty()) {
      return List.of();
    }
    Factor first = factors.getFirst();
    int count = 1;
    while (count < factors.size() && factors.get(count).equals(first)) {
      count++;
    }
    String power = count == 1 ? factor(first) : "{" + factor(first) + "}^{\\otimes " + count + "}";
    List<String> rest = powers(factors.subList(count, factors.size()));
    return Stream.concat(Stream.of(power), rest.stream()).toList();
  }

  private static String factor(Factor factor) {
    return switch (factor) {
      case Factor.Vector() -> "V";
      case Factor.Conjugate(Factor of) -> "\\overline{" + factor(of) + "}";
      case Factor.Real(Representation of) -> "\\operatorname{Re}(" + representation(of) + ")";
      case Factor.Component component ->
          component.name().equals("V")
              ? "V"
              : "V_{\\mathrm{" + escapeInMathematics(component.name()) + "}}";
      case Factor.Subspace subspace -> "\\mathrm{" + escapeInMathematics(subspace.name()) + "}";
      case Factor.Dual(Factor of) -> "{" + factor(of) + "}^{*}";
      case Factor.Symmetric(int degree, Representation of) ->
          "\\operatorname{Sym}^{" + degree + "}(" + representation(of) + ")";
      case Factor.Alternating(int degree, Representation of) ->
          "\\operatorname{Alt}^{" + degree + "}(" + representation(of) + ")";
    };
  }
}
