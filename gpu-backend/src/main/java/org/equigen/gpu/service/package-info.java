/**
 * OpenCL as the service by which programs run kernels that know no back end. Devices and layers are
 * those of the package above.
 */
@NullMarked
package org.equigen.gpu.service;

import org.jspecify.annotations.NullMarked;
