package io.microcredential.badges.internal;

import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackRequirement;
import io.microcredential.core.stack.StackRequirement.MembersAtLeast;
import io.microcredential.core.stack.StackRequirement.PointsAtLeast;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts into words how much of a stack makes it complete, in English and Spanish. */
public final class StackText {

  private StackText() {}

  /**
   * Says what a stack asks for.
   *
   * @param stack the stack
   * @param locale the reader's language; English where it is not Spanish
   * @return one sentence with the titles of all members
   */
  public static String requirement(Stack stack, Locale locale) {
    return demand(stack.requirement(), locale.getLanguage().equals("es"))
        + " "
        + stack.members().stream()
            .map(StackMember::title)
            .map(member -> member.in(locale))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String demand(StackRequirement requirement, boolean spanish) {
    if (requirement instanceof MembersAtLeast some) {
      return spanish
          ? "Al menos " + some.atLeast() + " de:"
          : "At least " + some.atLeast() + " of:";
    }
    if (requirement instanceof PointsAtLeast points) {
      String least = points.atLeast().toDecimalText();
      return spanish
          ? "Al menos " + least + " puntos de:"
          : "Members worth at least " + least + " points, of:";
    }
    return spanish ? "Todo lo siguiente:" : "All of:";
  }
}
