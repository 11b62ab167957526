// Written by hand, in the format of emitted kernels, to test the back end alone.
//
// equigen kernels, format 1
// declaration: linear SO+(1,3): 2S + 3V -> S + V (float)
// digest: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
// precision: float
// lanes: 64
// input-size: 14
// output-size: 5
// scratch-size: 0
// shared-size: 0
// partial-size: 6
// parameter: weight S->S | offset 0 | shape 1 1 2 | deviation 0.7071067811865476
// parameter: weight V->V | offset 2 | shape 1 1 3 | deviation 0.5773502691896258
// parameter: bias S | offset 5 | shape 1 1 | deviation 0.0
// kernel: forward | four_vectors_forward | groups 2
// kernel: input-gradient | four_vectors_input_gradient | groups 1
// kernel: parameter-gradient | four_vectors_parameter_gradient | groups 6
// kernel: parameter-sum | four_vectors_parameter_sum | groups 1
// end of description

typedef float real;

#define LANES 64

// Group 0 computes the scalar, group 1 the vector.
__kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
void four_vectors_forward(
    __global const real *parameters,
    __global const real *shared,
    __global const real *input,
    __global real *output,
    __global real *scratch) {
  const int lane = (int) get_local_id(0);
  const size_t tile = get_group_id(0);
  __global const real *x = input + tile * (14 * LANES) + lane;
  __global real *y = output + tile * (5 * LANES) + lane;
  if (get_group_id(1) == 0) {
    y[0] = parameters[5] + parameters[0] * x[0] + parameters[1] * x[LANES];
    return;
  }
  for (int a = 0; a < 4; a++) {
    real sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += parameters[2 + i] * x[(2 + 4 * i + a) * LANES];
    }
    y[(1 + a) * LANES] = sum;
  }
}

__kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
void four_vectors_input_gradient(
    __global const real *parameters,
    __global const real *shared,
    __global const real *input,
    __global const real *output_gradient,
    __global real *input_gradient,
    __global real *scratch) {
  const int lane = (int) get_local_id(0);
  const size_t tile = get_group_id(0);
  __global const real *dy = output_gradient + tile * (5 * LANES) + lane;
  __global real *dx = input_gradient + tile * (14 * LANES) + lane;
  for (int i = 0; i < 2; i++) {
    dx[i * LANES] = parameters[i] * dy[0];
  }
  for (int i = 0; i < 3; i++) {
    for (int a = 0; a < 4; a++) {
      dx[(2 + 4 * i + a) * LANES] = parameters[2 + i] * dy[(1 + a) * LANES];
    }
  }
}

// Group g sums the gradient of parameter g over the tiles of one chunk.
__kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
void four_vectors_parameter_gradient(
    __global const real *parameters,
    __global const real *shared,
    __global const real *input,
    __global const real *output_gradient,
    __global const real *scratch,
    __global real *partials,
    int tiles,
    int chunk_tiles) {
  __local real lane_sums[LANES];
  const int lane = (int) get_local_id(0);
  const int group = (int) get_group_id(1);
  const int chunk = (int) get_group_id(2);
  const int first = chunk * chunk_tiles;
  const int end = min(first + chunk_tiles, tiles);
  real sum = 0;
  for (int tile = first; tile < end; tile++) {
    __global const real *x = input + (size_t) tile * (14 * LANES) + lane;
    __global const real *dy = output_gradient + (size_t) tile * (5 * LANES) + lane;
    if (group == 5) {
      sum += dy[0];
    } else if (group < 2) {
      sum += dy[0] * x[group * LANES];
    } else {
      for (int a = 0; a < 4; a++) {
        sum += dy[(1 + a) * LANES] * x[(2 + 4 * (group - 2) + a) * LANES];
      }
    }
  }
  lane_sums[lane] = sum;
  for (int half_width = LANES / 2; half_width > 0; half_width /= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    if (lane < half_width) {
      lane_sums[lane] += lane_sums[lane + half_width];
    }
  }
  if (lane == 0) {
    partials[(size_t) chunk * 6 + group] = lane_sums[0];
  }
}

__kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
void four_vectors_parameter_sum(
    __global const real *parameters,
    __global const real *shared,
    __global const real *partials,
    __global real *parameter_gradient,
    int chunks) {
  const int parameter = (int) get_global_id(0);
  if (parameter < 6) {
    real sum = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      sum += partials[(size_t) chunk * 6 + parameter];
    }
    parameter_gradient[parameter] = sum;
  }
}
