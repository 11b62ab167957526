package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;

/** The code of terms that a kernel adds up for all channels under one letter, in one call. */
final class LaneTermsEmitter {
  private static final int CALL_BYTES = 60;

  private final View view;
  private final Members members;
  private final LaneTerms terms;
  private final Run run;
  private final ChannelLoops loops;

  /**
   * Prepares the emission.
   *
   * @param run the rows of a tile
   */
  LaneTermsEmitter(View view, Members members, LaneTerms terms, Run run) {
    this.view = view;
    this.members = members;
    this.terms = terms;
    this.run = run;
    this.loops =
        new ChannelLoops(view, terms.step(), new Run.OfChannels(terms.letter(), terms.channels()));
  }

  /**
   * The code.
   *
   * @param assign whether the output is overwritten
   */
  Fragment emit(boolean assign) {
    Fragment.Builder code = new Fragment.Builder();
    loops.open(code);
    LaneTerms.Kind kind = terms.kind();
    List<Access> operands = terms.operands();
    List<String> arguments = new ArrayList<>();
    arguments.add(members.terms().table(terms, assign, members.tables()));
    if (view.blocks().isPresent()) {
      code.uses(List.of(ChannelBlocks.CHANNEL));
      arguments.add("channel");
      arguments.add("channel + " + view.blocks().get().size());
    } else {
      arguments.add("0");
      arguments.add(String.valueOf(terms.channels()));
    }
    arguments.add(place(operands.getFirst()));
    if (kind.isProduct()) {
      arguments.add(place(operands.get(1)));
    }
    arguments.add(place(operands.getLast()));
    arguments.add(kind.writesRows() ? run.length() : run.summed());
    code.statement(
        CALL_BYTES,
        "$L.$L$L(" + String.join(",$W", arguments) + ")",
        members.kernels().lanes(),
        assign ? "set" : "add",
        kind.method());
    loops.close(code);
    return code.build();
  }

  private String place(Access access) {
    return view.array(access) + ",$W" + loops.place(access, 0);
  }
}
