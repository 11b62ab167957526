package org.equigen.tests.emlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hidden layers of EMLP's networks: channels spread over tensor orders, to themselves. */
class UniformChannelsTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  static Stream<String> names() {
    return EmlpGroups.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void of256Channels(String name) {
    Group group = EmlpGroups.group(name);
    Representation hidden = UniformChannels.of(256, group.dimension());
    assertThat(Dimension.of(group, hidden)).isEqualTo(256);
    EquivariantBasis basis = solver.solve(group, hidden, hidden);
    assertThat(basis.dimension()).isPositive();
    for (IntertwinerBasis block : basis.blocks().values()) {
      assertThat(block.certificate().independent()).as(name).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          O(3); 102S + 34V + 11V^2 + 3V^3
          O(5); 134S + 25V + 5V^2
          O(1,3); 112S + 28V + 6V^2 + V^3
          """)
  void of384ChannelsAsPublished(String name, String expected) {
    Group group = GroupNames.parse(name);
    assertThat(UniformChannels.of(384, group.dimension())).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3); 256; 7662
          SO+(1,3); 256; 5081
          S(6); 256; 13218
          SO(3); 384; 16670
          O(5); 384; 19996
          O(1,3); 384; 14963
          """)
  void haveThePublishedDimensions(String name, int channels, long dimension) {
    Group group = GroupNames.parse(name);
    Representation hidden = UniformChannels.of(channels, group.dimension());
    assertThat(solver.solve(group, hidden, hidden).dimension()).isEqualTo(dimension);
  }
}
