package com.example.jets;

import org.equigen.runtime.annotation.EquivariantLayer;

/** All scalar products of three four-momenta. */
@EquivariantLayer(group = "lorentz", in = "3V", layer = "invariants")
public interface Products {}
