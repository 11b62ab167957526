package org.equigen.runtime.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the compiler to generate an equivariant layer beside the annotated type.
 *
 * <pre>{@code
 * @EquivariantLayer(group = "lorentz", in = "4V", out = "S + V")
 * interface JetEncoder {}   // generates the class JetEncoderLayer in the same package
 *
 * Layer<float[]> layer = JetEncoderLayer.floats();   // or doubles(), or of(precision)
 * }</pre>
 *
 * <p>The name of a nested type is joined with underscores: {@code Outer_InnerLayer}. The annotation
 * processor is in the artifact {@code equigen-codegen}; the generated class needs {@code
 * equigen-runtime} alone. What cannot be generated is a compile error at the value that is wrong.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface EquivariantLayer {
  /** The name of the group, for example {@code lorentz}, {@code SO(3)} or {@code S(5)}. */
  String group();

  /**
   * The input representation, for example {@code 4V + 2S}. That of a gate follows from its output
   * and may be left out.
   */
  String in() default "";

  /**
   * The output representation, for example {@code S + V}. That of invariants, norms, dropout,
   * attention and harmonics follows from their inputs and may be left out.
   */
  String out() default "";

  /**
   * The kind of layer.
   *
   * <ul>
   *   <li>{@code linear}: {@code y = sum over k of w_k W_k x + b}, over all independent equivariant
   *       maps {@code W_k}; b in the invariant part of the output
   *   <li>{@code gate}: {@code y_u = f(x_u)} for scalars and {@code y_u = g(s_u) x_u} for other
   *       channels, with the functions {@link #scalars} f and {@link #gates} g; the input holds the
   *       scalars x_u, a scalar s_u for each other channel, then these channels
   *   <li>{@code norm}: {@code y_u = x_u / sqrt(mean of |<x_u, x_u>| + epsilon)} with the invariant
   *       form of each term; see {@link #over}, {@link #balance}, {@link #epsilon}, {@link #scale}
   *   <li>{@code batch-norm}: {@code y_u = (1 + w_u) (x_u - mu_u) / sqrt(v_u + epsilon) + b_u} with
   *       the mean mu of scalars and the mean square v of each channel over a batch, or with
   *       running ones; see {@link #epsilon}, {@link #scale}, {@link #bias}
   *   <li>{@code norm-activation}: {@code y_u = f(n_u + b_u) x_u / n_u} with {@code n_u =
   *       sqrt(|<x_u, x_u>| + epsilon)}, and {@code f(x_u + b_u)} for scalars; see {@link
   *       #function}, {@link #bias}, {@link #epsilon}
   *   <li>{@code invariants}: {@code y = sum over i, j of f[i,j] x_u[i] x_v[j]} for every invariant
   *       bilinear form f and pair of channels, behind the scalars of the input
   *   <li>{@code dropout}: {@code y_u = mask_u x_u}, with a mask of one number for each channel of
   *       each row that a training draws, and that is 1 elsewhere; see {@link #probability}, {@link
   *       #rows}
   *   <li>{@code attention}: {@code y_r = sum over edges e to r of p_e v_s(e)}, where p is the
   *       softmax over these edges of {@code <q_r, k_s(e)> / sqrt(n)} in the invariant form of
   *       {@link #in}, for each of {@link #heads}; values v are {@link #with}, as in if left out
   *   <li>{@code tensor-product}: {@code y_w[k] = sum over paths, u, v, i, j of f W_wuv C[i,j,k]
   *       x_u[i] z_v[j]}, a product of {@link #in} and {@link #with} for every equivariant tensor C
   *   <li>{@code square}: {@code y_w[k] = sum over paths, u, v, i, j of f W_wuv C[i,j,k] x_u[i]
   *       x_v[j]}, a product of {@link #in} with itself, symmetric paths alone
   *   <li>{@code quadratic}: {@code y = W(x) x}, where the entries of the matrix W(x) are channels
   *       of {@link #in}, see {@link #matrices}
   *   <li>{@code harmonics}: the harmonic polynomials {@code y_l[u][k] = f_l Y_(l,k)(x_u)} of
   *       {@link #in} to {@link #degree}
   *   <li>{@code symmetric-contraction}: {@code y_u[k] = sum over n, paths, i1, ..., in of W_u
   *       C[i1,...,in,k] x_u[i1] ... x_u[in]} for orders n to {@link #order}
   *   <li>{@code scalars}: {@code y_c = sum over t of f_ct(s(x)) B_t(x)} with the generating
   *       invariants s and equivariants B of {@link #in} and a perceptron f
   *   <li>{@code permutation}: every linear map between tensors {@code x[a1, ..., ak]} and {@code
   *       y[b1, ..., bl]} over sets of any sizes that commutes with permutations of their elements,
   *       of orders {@link #from} and {@link #to}
   *   <li>{@code frame}: frames that are orthonormal in the form of V, out of the vectors {@link
   *       #in}, and the coordinates of {@link #with} in them
   *   <li>{@code transport}: {@code y_e = R(L_r^-1 L_s) x_s}, coordinates of {@link #in} taken
   *       along edges from frame to frame
   * </ul>
   */
  String layer() default "linear";

  /**
   * The function of the scalars of a gate: {@code identity}, {@code relu}, {@code sigmoid}, {@code
   * tanh}, {@code silu}, {@code softplus}, {@code signed_log}, {@code sine}, {@code cosine} or
   * {@code gaussian}.
   */
  String scalars() default "silu";

  /** The function of the gate scalars of a gate, of the same. */
  String gates() default "sigmoid";

  /**
   * How a linear layer is computed: {@code auto}, by cost, {@code contract-first}, {@code
   * mix-first}, {@code materialised} or {@code schur}. Its parameters mean the same in any case.
   */
  String strategy() default "auto";

  /** Which channels share a factor of a norm: {@code joint} all, {@code term} those of a term. */
  String over() default "joint";

  /**
   * What counts alike in the mean of a norm: {@code channel}, {@code component}, {@code degree}.
   */
  String balance() default "channel";

  /**
   * The decimal that is added to squares in a norm or norm-activation, positive, or to the
   * variances of a batch-norm, 0.00001 there unless given; of a frame the square up to which
   * vectors are left out, 1e-8 unless it is given.
   */
  String epsilon() default "0.01";

  /**
   * The learned scales of a norm or batch-norm: {@code none}, or {@code channel}, a factor {@code 1
   * + w_u} for each; {@code channel} in a batch-norm unless given.
   */
  String scale() default "none";

  /**
   * The function of a norm-activation or of the hidden layers of scalars, one of those of {@link
   * #scalars}.
   */
  String function() default "silu";

  /**
   * The biases of a norm-activation, or of the scalars of a batch-norm: {@code none}, or {@code
   * channel}, one for each; {@code channel} in a batch-norm unless given.
   */
  String bias() default "none";

  /** With which a training drops a channel of a {@code dropout} layer, from 0 to below 1. */
  String probability() default "0.5";

  /** The number of heads of attention, a divisor of all multiplicities. */
  int heads() default 1;

  /**
   * The second input of a tensor-product, the values of attention, or what the coordinates in a
   * frame are of.
   */
  String with() default "";

  /**
   * Which channels a tensor-product or square multiplies: {@code uvw} all into all channels of the
   * output, {@code uvu} all into those of the first of two inputs, {@code uuu} channels of equal
   * numbers, {@code uvuv} all into a channel each.
   */
  String mode() default "uvw";

  /**
   * The weights of a tensor-product or square: {@code shared} parameters, {@code row} an input,
   * {@code none}.
   */
  String weights() default "shared";

  /**
   * What the components of a tensor-product or square, or the values of harmonics, are normalised
   * to: {@code component}, each has variance 1; {@code norm}, each channel has mean squared norm 1;
   * {@code none}.
   */
  String normalisation() default "component";

  /**
   * What the paths into one output of a tensor-product or square share: {@code element}, products
   * of channels count alike; {@code path}, paths do; {@code none}.
   */
  String pathNormalisation() default "element";

  /**
   * The rows of a tensor-product: {@code sample}; edges of a graph that {@code gather} the first
   * input from the nodes of their senders, {@code sum} their outputs in the nodes of their
   * receivers, or do both, {@code message}. Those of {@code dropout}: {@code sample}, {@code set},
   * {@code element}, {@code pair}, {@code node} or {@code edge}.
   */
  String rows() default "sample";

  /**
   * The largest degree of harmonics, from 0; of contractions of tensors in scalars, where it is 4
   * unless it is given.
   */
  int degree() default 2;

  /** Whether harmonics are those of x divided by its length. */
  boolean unit() default false;

  /**
   * The paths of a tensor-product, such as {@code 1o x 1o -> 0e; 0e x 1o -> 1o}, with modes and
   * weights of their own where they are said, as in {@code * x 0e -> * by uvu; [0] x [1] -> [0] by
   * uvw, weights none, path-weight 2}; empty for all of them.
   */
  String paths() default "";

  /**
   * Which channels of a term are matrices in a quadratic layer: {@code spanning}, the first min(m,
   * d) of m channels with d components, or {@code all}.
   */
  String matrices() default "spanning";

  /** The largest order of a symmetric-contraction, from 1 to 4. */
  int order() default 3;

  /** The widths of the hidden layers of scalars with commas between them, or {@code none}. */
  String hidden() default "64,64";

  /**
   * What becomes of the invariants of scalars: {@code none}; {@code log}, {@code sign(s) log(1 +
   * |s|)}; or {@code rms}, divided by {@code sqrt(1 + mean of their squares)}.
   */
  String normalise() default "none";

  /** The order of the input of a permutation layer, from 0 to 4. */
  int from() default 1;

  /** The order of the output of a permutation layer, from 0 to 4. */
  int to() default 1;

  /**
   * How sums over s elements of a set of n are scaled in a permutation layer: {@code sum}: not;
   * {@code mean}: by {@code n^-s}; {@code fixed}: by {@code N^-s}; {@code learned}: by {@code n^-s
   * (n/N)^alpha} with trained exponents; N is {@link #meanSize}.
   */
  String sums() default "sum";

  /** The mean number of elements of a set, where {@link #sums} needs it. */
  int meanSize() default 0;

  /** {@code input} if the input of a permutation layer is symmetric in its indices. */
  String symmetry() default "none";

  /** Leaves out maps of a permutation layer that sets of so many elements do not need; 0: none. */
  int largest() default 0;
}
