package org.equigen.tests.opencl;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.equigen.codegen.plan.Pass;
import org.equigen.gpu.service.OpenClBackEnd;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.device.KernelBackEnd;
import org.equigen.runtime.device.KernelDevice;

/** The OpenCL back end with something amiss, found where {@link #among} says so. */
public abstract sealed class AlteredBackEnd implements KernelBackEnd {
  /** Its forward pass is wrong. */
  public static final class Wrong extends AlteredBackEnd {
    @Override
    KernelDevice altered(KernelDevice device) {
      return new Altered(device, true) {
        @Override
        public <A> Layer<A> layer(String place, String kernels, Precision<A> precision) {
          return super.layer(place, spoilt(Pass.FORWARD, kernels), precision);
        }
      };
    }
  }

  /** It has no double precision. */
  public static final class FloatOnly extends AlteredBackEnd {
    @Override
    KernelDevice altered(KernelDevice device) {
      return new Altered(device, false);
    }
  }

  abstract KernelDevice altered(KernelDevice device);

  @Override
  public KernelDevice open(String wanted) {
    return altered(new OpenClBackEnd().open(wanted));
  }

  /** A kernel file where the first component of all that a pass sums up is too large by a half. */
  static String spoilt(Pass pass, String kernels) {
    StringBuilder text = new StringBuilder();
    for (String part : kernels.split("(?=__kernel)", -1)) {
      boolean meant = part.contains(" Checked_" + pass + "_");
      text.append(meant ? part.replace("= sum_0;", "= 1.5f * sum_0;") : part);
    }
    return text.toString();
  }

  /** A loader in which a back end is the only one. */
  static ClassLoader among(Class<? extends AlteredBackEnd> only, Path folder) throws IOException {
    URL entry = Files.writeString(folder.resolve("service"), only.getName()).toUri().toURL();
    return new ClassLoader(AlteredBackEnd.class.getClassLoader()) {
      @Override
      public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals("META-INF/services/" + KernelBackEnd.class.getName())
            ? Collections.enumeration(Collections.singleton(entry))
            : super.getResources(name);
      }
    };
  }

  /** Another device, as far as nothing else is said. */
  private static class Altered implements KernelDevice {
    private final KernelDevice device;
    private final boolean withDouble;

    Altered(KernelDevice device, boolean withDouble) {
      this.device = device;
      this.withDouble = withDouble;
    }

    @Override
    public String summary() {
      return device.summary();
    }

    @Override
    public boolean supports(Precision<?> precision) {
      return withDouble || precision.equals(Precision.FLOAT);
    }

    @Override
    public <A> Layer<A> layer(String place, String kernels, Precision<A> precision) {
      return device.layer(place, kernels, precision);
    }

    @Override
    public void close() {
      device.close();
    }
  }
}
