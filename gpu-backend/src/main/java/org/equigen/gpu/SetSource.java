package org.equigen.gpu;

/**
 * What lies between the layers of a network, in OpenCL C: values side by side, sums over sets,
 * copies to elements. Arrays are tiles, {@code [tile][feature][lane]}, of the number type {@code
 * real}; the elements of a set follow one another.
 */
final class SetSource {
  static final String TEXT =
      """
      #define LANES 64

      // target[tile][to + i] = or += source[tile][from + i] for i < count, in numbers of a tile.
      __kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
      void copy_blocks(
          __global const real *source,
          __global real *target,
          int source_size,
          int from,
          int target_size,
          int to,
          int count,
          int add) {
        const int i = (int) get_global_id(0);
        const size_t tile = get_global_id(1);
        if (i < count) {
          const size_t at = tile * target_size + to + i;
          const real value = source[tile * source_size + from + i];
          target[at] = add ? target[at] + value : value;
        }
      }

      // The factor of a set of n elements: divided by n for means.
      static real scale(real factor, int mean, int n) {
        return mean ? factor / (real) max(n, 1) : factor;
      }

      static size_t place(int row, int feature, int size) {
        return ((size_t) (row / LANES) * size + feature) * LANES + row % LANES;
      }

      // sets[s] = or += scale * sum of elements[e] over the elements e of s, in their order.
      __kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
      void sum_over_sets(
          __global const real *elements,
          __global real *sets,
          __global const int *starts,
          int number,
          int size,
          real factor,
          int mean,
          int add) {
        const int set = (int) get_global_id(0);
        const int feature = (int) get_global_id(1);
        const size_t at = place(set, feature, size);
        real sum = 0;
        if (set < number) {
          for (int element = starts[set]; element < starts[set + 1]; element++) {
            sum += elements[place(element, feature, size)];
          }
          sum *= scale(factor, mean, starts[set + 1] - starts[set]);
        }
        sets[at] = add ? sets[at] + sum : sum;
      }

      // elements[e] = or += scale * sets[s] for every element e of s.
      __kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
      void copy_to_elements(
          __global const real *sets,
          __global real *elements,
          __global const int *starts,
          __global const int *set_of,
          int number,
          int size,
          real factor,
          int mean,
          int add) {
        const int element = (int) get_global_id(0);
        const int feature = (int) get_global_id(1);
        const size_t at = place(element, feature, size);
        real value = 0;
        if (element < number) {
          const int set = set_of[element];
          value = scale(factor, mean, starts[set + 1] - starts[set]) * sets[place(set, feature, size)];
        }
        elements[at] = add ? elements[at] + value : value;
      }
      """;

  private SetSource() {}
}
