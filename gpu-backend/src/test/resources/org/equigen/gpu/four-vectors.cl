// Written by hand, in the format of emitted kernels, to test the back end alone.
//
// equigen kernels, format 3
// declaration: linear SO+(1,3): 2S + 3V -> S + V
// digest: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
// lanes: 64
// domain: sample
// operand: x | input | sample | size 14 | forward backward | 2S + 3V
// operand: y | output | sample | size 5 | forward | S + V
// operand: w | parameter | shared | size 6 | forward backward |
// operand: dy | seed | sample | size 5 | backward | S + V
// operand: dx | gradient | sample | size 14 | backward | 2S + 3V
// operand: dw | gradient | shared | size 6 | backward |
// parameter: weight S->S | offset 0 | shape 1 1 2 | deviation 0.7071067811865476
// parameter: weight V->V | offset 2 | shape 1 1 3 | deviation 0.5773502691896258
// parameter: bias S | offset 5 | shape 1 1 | deviation 0.0
// pass: forward | locals 0 | shared 0 | partials 0
// pass: backward | locals 0 | shared 0 | partials 6
// kernel: forward | four_vectors_forward | rows sample | groups 2 | operand:w operand:x operand:y
// kernel: backward | four_vectors_input_gradient | rows sample | groups 1 | operand:w operand:dy operand:dx
// kernel: backward | four_vectors_sums | chunks sample | groups 6 | operand:x operand:dy partials tiles:sample chunk-tiles:sample
// kernel: backward | four_vectors_total | positions | groups 1 | partials operand:dw chunks:sample
// end of description

#define LANES 64

// Group 0 computes the scalar, group 1 the vector.
__kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))
void four_vectors_forward(
    __global const real *parameters,
    __global const real *input,
    __global real *output) {
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
    __global const real *output_gradient,
    __global real *input_gradient) {
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
void four_vectors_sums(
    __global const real *input,
    __global const real *output_gradient,
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
void four_vectors_total(
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
