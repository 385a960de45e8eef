package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.GoalId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.PersonId;
import io.microcredential.core.StackId;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.stack.StackRequirement.AllMembers;
import io.microcredential.core.stack.StackRequirement.MembersAtLeast;
import io.microcredential.core.stack.StackRequirement.PointsAtLeast;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An invented programme on teacher leadership: themes, each whole or pick and choose. */
final class SampleStacks {

  static final Instant AWARDED = Instant.parse("2026-01-10T09:00:00Z");
  static final Instant TODAY = Instant.parse("2026-06-01T09:00:00Z");

  static final StackId LEADING_TOGETHER = stackId("leading-together");
  static final StackId SHARED_SPACES = stackId("shared-spaces");
  static final StackId SPEAKING_OUT = stackId("speaking-out");
  static final StackId TEACHER_LEADER = stackId("teacher-leader");

  static final GoalId NATIONAL_CERTIFICATE = GoalId.of("https://board.example/certificate");

  static final StackOwner ISSUER =
      new StackOwner.Issuer(Organization.of("https://leaders.example", "Leaders Institute"));
  static final StackOwner LEARNER = new StackOwner.Learner(PersonId.of("p-4711"));

  private SampleStacks() {}

  static StackId stackId(String name) {
    return StackId.of("https://leaders.example/stacks/" + name);
  }

  static MicroCredentialId id(String name) {
    return MicroCredentialId.of("https://leaders.example/credentials/" + name);
  }

  static StackStep step(String name) {
    return StackStep.of(id(name));
  }

  static LanguageMap title(String text) {
    return LanguageMap.english(text);
  }

  static StackMember member(String name) {
    return StackMember.credential(id(name), title(name));
  }

  static StackMember nested(StackId stack) {
    return StackMember.stack(stack, title("stack"));
  }

  static StackMember certificate() {
    Organization board = Organization.of("https://board.example", "National Board");
    return StackMember.outsideGoal(NATIONAL_CERTIFICATE, title("National certificate"), board);
  }

  static Stack all(StackId id, StackMember... members) {
    return Stack.of(id, title("Stack"), ISSUER, new AllMembers(), List.of(members));
  }

  static Stack some(StackId id, int atLeast, StackMember... members) {
    return Stack.of(id, title("Stack"), ISSUER, new MembersAtLeast(atLeast), List.of(members));
  }

  static Stack points(StackId id, String atLeast, StackMember... members) {
    return Stack.of(
        id, title("Stack"), ISSUER, new PointsAtLeast(Fraction.parse(atLeast)), List.of(members));
  }

  static StackLevel level(int number, String name, StackRequirement requirement) {
    return new StackLevel(new CredentialLevel(number, title(name)), requirement);
  }

  /** The whole of one theme, three of five of another, six points of a third. */
  static List<Stack> themes() {
    return List.of(
        all(
            LEADING_TOGETHER,
            member("shared-vision"),
            member("coaching-peers"),
            member("leading-teams")),
        some(
                SHARED_SPACES,
                3,
                member("starting-a-community"),
                member("hosting-a-chat"),
                member("keeping-it-going"),
                member("welcoming-newcomers"),
                member("coaching-peers"))
            .withLevels(
                List.of(
                    level(1, "Bronze", new MembersAtLeast(1)),
                    level(2, "Silver", new MembersAtLeast(3)),
                    level(3, "Gold", new AllMembers()))),
        points(
            SPEAKING_OUT,
            "6",
            member("telling-your-story").worth(Fraction.of(1)),
            member("writing-for-the-press").worth(Fraction.of(2)),
            member("speaking-to-a-board").worth(Fraction.of(3)),
            member("policy-brief").worth(Fraction.of(4))),
        some(
            TEACHER_LEADER,
            3,
            nested(LEADING_TOGETHER),
            nested(SHARED_SPACES),
            nested(SPEAKING_OUT),
            certificate()));
  }

  static Stacks stacks(Stack... stacks) {
    return Stacks.of(List.of(stacks)).orElseThrow();
  }

  static HeldCredential held(String name) {
    return new HeldCredential(id(name), new Version(1, 0), AWARDED, null, null);
  }

  static Holdings holding(String... names) {
    return Holdings.of(TODAY, Arrays.stream(names).map(SampleStacks::held).toList());
  }

  static Holdings and(Holdings holdings, HeldCredential... more) {
    return new Holdings(
        holdings.at(),
        Stream.concat(holdings.credentials().stream(), Stream.of(more)).toList(),
        holdings.goals());
  }
}
