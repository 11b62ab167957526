package org.equigen.tests.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupFamily;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake in a generator of a named group is noticed, by each of the checks. */
@Tag("slow")
class WrongGroupsTest {
  static Stream<NamedGroup> groups() {
    return NamedGroup.all().filter(named -> WrongGroup.isPossible(named.group()));
  }

  /** All groups that an entry can make another group: not GL(n), and not R. */
  static Stream<NamedGroup> fragile() {
    return groups().filter(named -> !isStable(named));
  }

  static Stream<NamedGroup> stable() {
    return groups().filter(WrongGroupsTest::isStable);
  }

  private static boolean isStable(NamedGroup named) {
    return named.family() == GroupFamily.GENERAL_LINEAR
        || (named.family() == GroupFamily.SCALING && named.group().dimension() == 1);
  }

  static Stream<Class<?>> laws() {
    return Stream.concat(
            Arrays.stream(Law.class.getPermittedSubclasses()),
            Arrays.stream(Equation.class.getPermittedSubclasses()))
        .filter(law -> law != Equation.class);
  }

  @ParameterizedTest
  @MethodSource("fragile")
  void aWrongEntryIsNoticed(NamedGroup named) {
    NamedGroup wrong = named.with(WrongGroup.entry(named.group()));

    List<String> faults = new ArrayList<>(Check.LAWS.faults(wrong));
    faults.addAll(Check.SIZE.faults(wrong));
    assertThat(faults).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("stable")
  void aMissingGeneratorIsNoticedWhereNoEquationHolds(NamedGroup named) {
    assertThat(Check.SIZE.faults(named.with(WrongGroup.missing(named.group())))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyLawIsBrokenBySomeWrongEntry(Class<?> kind) {
    assertThat(groups().flatMap(named -> broken(named, kind)))
        .as(kind.getSimpleName())
        .isNotEmpty();
  }

  /** The laws of a kind that a wrong entry breaks. */
  private static Stream<Law> broken(NamedGroup named, Class<?> kind) {
    Group group = named.group();
    Group wrong =
        kind == Equation.Reality.class && group.field().isRational()
            ? WrongGroup.imaginary(group)
            : WrongGroup.entry(group);
    return Definition.of(named).laws().stream()
        .filter(kind::isInstance)
        .filter(law -> !holds(law, wrong));
  }

  private static boolean holds(Law law, Group group) {
    return group.generators().stream().allMatch(a -> law.holdsForAlgebra(group.field(), a))
        && group.discrete().stream().allMatch(h -> law.holdsForElement(group.field(), h));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyLawIsBrokenBySomeWrongElement(Class<?> kind) {
    assertThat(
            groups()
                .filter(named -> named.group().dimension() < 10)
                .flatMap(named -> brokenBySamples(named, kind)))
        .as(kind.getSimpleName())
        .isNotEmpty();
  }

  private static Stream<Law> brokenBySamples(NamedGroup named, Class<?> kind) {
    Group group = named.group();
    Group wrong =
        kind == Equation.Reality.class && group.field().isRational()
            ? WrongGroup.imaginary(group)
            : WrongGroup.entry(group);
    GroupSampler sampler = GroupSampler.of(wrong, Check.SEED);
    return Definition.of(named).laws().stream()
        .filter(kind::isInstance)
        .filter(law -> law.defect(sampler.next()) > 1e-3);
  }

  @Test
  void wrongRandomElementsAreNoticed() {
    NamedGroup named =
        groups().filter(one -> one.family() == GroupFamily.LORENTZ).toList().getFirst();

    assertThat(Check.SAMPLER.faults(named)).isEmpty();
    assertThat(Check.SAMPLER.faults(named.with(WrongGroup.entry(named.group())))).isNotEmpty();
  }

  @Test
  void aWrongEntryOfATensorIsNoticed() {
    Group group = GroupNames.parse("SO(3)");
    InvariantTensor volume = group.tensors().getLast();
    List<InvariantTensor.Entry> entries = new ArrayList<>(volume.entries());
    entries.set(0, new InvariantTensor.Entry(entries.getFirst().indices(), Rational.of(2)));
    InvariantTensor wrong =
        new InvariantTensor("wrong", "w", volume.slots(), volume.symmetry(), entries);
    var element = GroupSampler.of(group, Check.SEED).next();

    assertThat(new TensorInvariance(volume).holds(group)).isTrue();
    assertThat(new TensorInvariance(wrong).holds(group)).isFalse();
    assertThat(new TensorInvariance(volume).holds(WrongGroup.entry(group))).isFalse();
    assertThat(new TensorInvariance(volume).holds(GroupNames.parse("O(3)"))).isFalse();
    assertThat(new TensorInvariance(wrong).defect(element, Check.SEED)).isGreaterThan(1e-3);
  }

  @Test
  void aNameThatNobodyReadsIsNoticed() {
    Group unread = new DeclaredGroup("S{(3", 1, NumberField.Q, List.of(), List.of(), List.of());

    assertThat(Check.NAMES.faults(new NamedGroup(GroupFamily.SYMMETRIC, List.of(1), unread)))
        .isNotEmpty();
  }
}
