package com.example.jets;

import org.equigen.runtime.annotation.EquivariantLayer;

/** Four four-momenta in, one invariant and one four-momentum out. */
@EquivariantLayer(group = "lorentz", in = "4V", out = "S + V")
public interface JetEncoder {}
