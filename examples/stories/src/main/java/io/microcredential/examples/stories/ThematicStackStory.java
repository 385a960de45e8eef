package io.microcredential.examples.stories;

import io.microcredential.core.StackId;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.stack.Holdings;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackLevel;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner;
import io.microcredential.core.stack.StackPath;
import io.microcredential.core.stack.StackProgress;
import io.microcredential.core.stack.StackRequirement;
import io.microcredential.core.stack.Stacks;
import io.microcredential.core.stack.StepPrices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The same three parts, complete as a whole or picked from: every part stands alone. */
final class ThematicStackStory implements Story {

  private static final StackId WHOLE = StackId.of("https://example.org/stacks/teachers-who-lead");
  private static final StackId PICKED = StackId.of("https://example.org/stacks/first-steps");

  @Override
  public String title() {
    return "A thematic stack, whole or picked";
  }

  private static MicroCredential part(Portal portal, String name, String title, String competency) {
    return portal.publish(
        Programme.definition(name, title, competency, "Purpose", "Practice").build());
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    List<MicroCredential> parts =
        List.of(
            part(
                portal,
                "leading-together",
                "Leading Together",
                "The teacher leads with colleagues."),
            part(portal, "meeting-online", "Meeting Online", "The teacher hosts an online group."),
            part(portal, "speaking-up", "Speaking Up", "The teacher tells the public of school."));
    List<StackMember> members =
        parts.stream().map(part -> StackMember.credential(part.id(), part.title())).toList();
    var owner = new StackOwner.Issuer(Programme.ISSUER);
    Stacks stacks =
        Stacks.of(
                List.of(
                    Stack.of(
                            WHOLE,
                            Programme.text("Teachers Who Lead"),
                            owner,
                            new StackRequirement.AllMembers(),
                            members)
                        .withLevels(
                            List.of(
                                new StackLevel(
                                    new CredentialLevel(1, Programme.text("Beginner")),
                                    new StackRequirement.MembersAtLeast(1)))),
                    Stack.of(
                        PICKED,
                        Programme.text("First Steps: any two"),
                        owner,
                        new StackRequirement.MembersAtLeast(2),
                        members)))
            .orElseThrow();

    List<HeldCredential> held = new ArrayList<>();
    for (MicroCredential part : parts) {
      held.add(portal.enroll("maya", part).earns().award().held());
      telling.line("Maya earns", part.title().original());
      tell(telling, stacks, Holdings.of(portal.now(), held), parts);
    }
  }

  private static void tell(
      Telling telling, Stacks stacks, Holdings holdings, List<MicroCredential> parts) {
    for (Stack stack : stacks.list()) {
      StackProgress progress = stacks.progress(stack.id(), holdings);
      telling.line(
          "",
          stack.title().original()
              + ": "
              + (progress.isCompleted()
                  ? "complete"
                  : progress.earned()
                      + " of "
                      + progress.needed()
                      + path(stacks, stack, holdings, parts)));
    }
  }

  /** Says the shortest way that remains, in hours of work. */
  private static String path(
      Stacks stacks, Stack stack, Holdings holdings, List<MicroCredential> parts) {
    StackPath path =
        stacks.shortestPath(stack.id(), holdings, StepPrices.hours(parts)).orElseThrow();
    return "; shortest way: "
        + path.steps().stream()
            .map(step -> step.member().title().original())
            .collect(Collectors.joining(", "))
        + " ("
        + path.total()
        + " hours)";
  }
}
