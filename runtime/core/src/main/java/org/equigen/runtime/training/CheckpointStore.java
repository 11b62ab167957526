package org.equigen.runtime.training;

/** Keeps the state of a training so that it can go on after the process has ended. */
public interface CheckpointStore {
  /** Keeps nothing. */
  CheckpointStore NONE =
      new CheckpointStore() {
        @Override
        public <A> boolean restore(RunIdentity run, TrainingState<A> state) {
          return false;
        }

        @Override
        public <A> void save(RunIdentity run, TrainingState<A> state) {}
      };

  /**
   * Overwrites {@code state} by the stored one, if there is one.
   *
   * @return whether there was one
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it cannot be read or belongs to
   *     another run; {@code state} is then as it was
   */
  <A> boolean restore(RunIdentity run, TrainingState<A> state);

  /**
   * Replaces the stored state.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it cannot be written; the old one
   *     is then still there
   */
  <A> void save(RunIdentity run, TrainingState<A> state);
}
