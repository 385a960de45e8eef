package io.microcredential.core.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.permission.Permission.Allowed;
import io.microcredential.core.permission.Permission.Denied;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature L5: who may do what, cell by cell. */
class PermissionPolicyTest {

  private static final OrganizationId HERE = OrganizationId.of("https://example.org/here");
  private static final OrganizationId THERE = OrganizationId.of("https://example.org/there");
  private static final PersonId ADA = PersonId.of("ada");
  private static final PermissionPolicy STANDARD = PermissionPolicy.standard();

  private static final List<Role> COLUMNS =
      List.of(
          Role.LEARNER,
          Role.ASSESSOR,
          Role.EXPERT,
          Role.APPROVER,
          Role.AUTHOR,
          Role.COACH,
          Role.PROGRAMME_ADMINISTRATOR,
          Role.AUDITOR,
          Role.PUBLIC);

  /**
   * What each role may do by itself: {@code -} nothing, {@code +} always, else if all of this is
   * true: o it is the actor's own, n it is not, w the actor wrote it, c coaches the learner, j is
   * assigned to judge, f is not, s it is shared.
   */
  private static final String TABLE =
      """
                             LRN ASR EXP APR AUT COA ADM AUD PUB
      READ_DEFINITION        -   -   -   -   w   -   +   +   s
      EDIT_DEFINITION        -   -   -   -   w   -   -   -   -
      PUBLISH_DEFINITION     -   -   -   -   -   -   +   -   -
      RETIRE_DEFINITION      -   -   -   -   -   -   +   -   -
      READ_SUBMISSION        o   -   -   -   -   c   f   -   -
      READ_BLIND_SUBMISSION  -   jn  jn  n   -   -   -   n   -
      SUBMIT                 o   -   -   -   -   -   -   -   -
      WITHDRAW_SUBMISSION    o   -   -   -   -   -   -   -   -
      ASSIGN_SUBMISSION      -   -   -   -   -   -   n   -   -
      READ_EVIDENCE          o   jn  jn  n   -   c   -   -   s
      EDIT_EVIDENCE          o   -   -   -   -   -   -   -   -
      RELEASE_EVIDENCE       o   -   -   -   -   -   -   -   -
      READ_ASSESSMENT        -   -   -   nf  -   -   -   n   -
      ASSESS                 -   jn  jn  -   -   -   -   -   -
      ASSESS_OWN_WORK        o   -   -   -   -   -   -   -   -
      READ_DECISION          o   -   -   n   -   c   +   +   -
      DECIDE                 -   -   -   nf  -   -   -   -   -
      APPEAL                 o   -   -   -   -   -   -   -   -
      COACH                  -   -   -   -   -   cn  -   -   -
      READ_AWARD             o   -   -   -   -   -   +   +   s
      GRANT_AWARD            -   -   -   nf  -   -   -   -   -
      REVOKE_AWARD           -   -   -   -   -   -   n   -   -
      SHARE_AWARD            o   -   -   -   -   -   -   -   -
      READ_PERSON            o   -   -   -   -   -   +   -   -
      EDIT_PERSON            -   -   -   -   -   -   n   -   -
      EDIT_PORTFOLIO         o   -   -   -   -   -   -   -   -
      ERASE_PERSON           o   -   -   -   -   -   n   -   -
      """;

  private static final Map<String, List<String>> ROWS =
      TABLE
          .lines()
          .skip(1)
          .map(line -> Arrays.asList(line.trim().split(" +")))
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.subList(1, row.size())));

  /** One of the 32 ways in which actor and subject have to do with each other. */
  private record Situation(int bits) {

    static List<Situation> all() {
      return Stream.iterate(0, bits -> bits + 1).limit(32).map(Situation::new).toList();
    }

    boolean is(int bit) {
      return (bits >> bit & 1) == 1;
    }

    List<PersonId> people(int bit) {
      return is(bit) ? List.of(PersonId.of("bo"), ADA) : List.of(PersonId.of("bo"));
    }

    Subject subject(SubjectKind kind) {
      return Subject.of(kind, HERE)
          .withLearners(people(0))
          .withAuthors(people(1))
          .withCoaches(people(2))
          .withAssigned(people(3))
          .with(is(4) ? Visibility.SHARED : Visibility.PRIVATE);
    }

    boolean meets(String cell) {
      return cell.chars()
          .allMatch(
              letter ->
                  switch (letter) {
                    case '+' -> true;
                    case 'o' -> is(0);
                    case 'n' -> !is(0);
                    case 'w' -> is(1);
                    case 'c' -> is(2);
                    case 'j' -> is(3);
                    case 'f' -> !is(3);
                    case 's' -> is(4);
                    default -> false;
                  });
    }

    boolean allows(Action action, Role role) {
      return meets(ROWS.get(action.name()).get(COLUMNS.indexOf(role)));
    }
  }

  @Test
  void theTableHasEveryCell() {
    assertThat(COLUMNS).containsExactly(Role.values());
    assertThat(ROWS.keySet())
        .containsExactlyInAnyOrderElementsOf(Stream.of(Action.values()).map(Enum::name).toList());
    assertThat(ROWS.values())
        .allSatisfy(cells -> assertThat(cells).hasSize(COLUMNS.size()))
        .allSatisfy(cells -> assertThat(cells).allMatch(cell -> cell.matches("[-+]|[onwcjfs]+")));
    assertThat(Stream.of(Action.values()).map(Action::subject)).contains(SubjectKind.values());
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyCellOfTheTableIsWhatIsDecided(Action action) {
    for (Role role : COLUMNS) {
      Actor actor = Actor.of(ADA, HERE, role);
      for (Situation situation : Situation.all()) {
        boolean expected = situation.allows(action, role) || situation.allows(action, Role.PUBLIC);
        Permission decided = STANDARD.decide(actor, action, situation.subject(action.subject()));
        assertThat(decided.isAllowed()).as("%s %s %s", role, action, situation).isEqualTo(expected);
        if (decided instanceof Denied denied) {
          assertThat(denied.reasons()).isNotEmpty().allMatch(Problem::isError);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void aRoleInAnotherProgrammeCountsForNothing(Action action) {
    for (Role role : COLUMNS) {
      for (Situation situation : Situation.all()) {
        Subject subject = situation.subject(action.subject());
        assertThat(STANDARD.decide(Actor.of(ADA, THERE, role), action, subject).isAllowed())
            .isEqualTo(situation.allows(action, Role.PUBLIC));
        assertThat(STANDARD.decide(Actor.unknown(), action, subject).isAllowed())
            .isEqualTo(situation.allows(action, Role.PUBLIC));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void anotherKindOfSubjectIsDenied(Action action) {
    Actor all = Actor.of(ADA, HERE, Role.values());
    for (SubjectKind kind : SubjectKind.values()) {
      if (kind != action.subject()) {
        for (Situation situation : Situation.all()) {
          Permission decided = STANDARD.decide(all, action, situation.subject(kind));
          assertThat(codes(decided)).containsExactly("permission.other-subject");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void withoutGrantsEverythingIsDenied(Action action) {
    var nothing = new PermissionPolicy(List.of());
    Actor all = Actor.of(ADA, HERE, Role.values());
    for (Situation situation : Situation.all()) {
      Permission decided = nothing.decide(all, action, situation.subject(action.subject()));
      assertThat(codes(decided)).containsExactly("permission.no-grant");
    }
  }

  @Property(tries = 500)
  void severalRolesAllowWhatOneOfThemAllows(
      @ForAll @IntRange(max = 511) int held,
      @ForAll Action action,
      @ForAll @IntRange(max = 31) int bits) {
    var roles = new ArrayList<Role>(List.of(Role.PUBLIC));
    COLUMNS.stream().filter(role -> (held >> role.ordinal() & 1) == 1).forEach(roles::add);
    var situation = new Situation(bits);
    Permission decided =
        STANDARD.decide(
            Actor.of(ADA, HERE, roles.toArray(Role[]::new)),
            action,
            situation.subject(action.subject()));
    assertThat(decided.isAllowed())
        .isEqualTo(roles.stream().anyMatch(role -> situation.allows(action, role)));
  }

  private static List<String> codes(Permission permission) {
    assertThat(permission).isInstanceOf(Denied.class);
    return ((Denied) permission).reasons().codes();
  }

  @Test
  void theReasonSaysWhatIsMissing() {
    Subject own = Subject.of(SubjectKind.ASSESSMENT, HERE).withLearners(List.of(ADA));
    assertThat(codes(STANDARD.decide(Actor.of(ADA, HERE, Role.ASSESSOR), Action.ASSESS, own)))
        .containsExactly("permission.assigned", "permission.not-own");
    assertThat(codes(STANDARD.decide(Actor.of(ADA, THERE, Role.ASSESSOR), Action.ASSESS, own)))
        .containsExactly("permission.other-programme");
    assertThat(codes(STANDARD.decide(Actor.of(ADA, HERE, Role.COACH), Action.ASSESS, own)))
        .containsExactly("permission.no-grant");
    Subject decision = Subject.of(SubjectKind.DECISION, HERE).withAssigned(List.of(ADA));
    assertThat(codes(STANDARD.decide(Actor.of(ADA, HERE, Role.APPROVER), Action.DECIDE, decision)))
        .containsExactly("permission.not-assigned");
  }

  @Test
  void thePermissionNamesTheGrantItRestsOn() {
    Subject award = Subject.of(SubjectKind.AWARD, HERE).with(Visibility.SHARED);
    assertThat(STANDARD.decide(Actor.unknown(), Action.READ_AWARD, award))
        .isEqualTo(new Allowed(Grant.of(Role.PUBLIC, Action.READ_AWARD, Condition.IS_SHARED)));
  }

  @Test
  void aProgrammeMayKeepItsOwnPolicyInAFile() {
    JsonForm<PermissionPolicy> form = JsonForm.of(PermissionPolicy.class);
    assertThat(form.read(form.write(STANDARD)).orElseThrow()).isEqualTo(STANDARD);
    PermissionPolicy coached =
        form.read(
                "{\"grants\":[{\"role\":\"coach\",\"action\":\"readAssessment\","
                    + "\"conditions\":[\"isCoach\"]}]}")
            .orElseThrow();
    Subject assessment = Subject.of(SubjectKind.ASSESSMENT, HERE).withCoaches(List.of(ADA));
    Actor coach = Actor.of(ADA, HERE, Role.COACH);
    assertThat(coached.decide(coach, Action.READ_ASSESSMENT, assessment).isAllowed()).isTrue();
    assertThat(STANDARD.decide(coach, Action.READ_ASSESSMENT, assessment).isAllowed()).isFalse();
  }

  @Test
  void nobodyHoldsNoRole() {
    assertThatThrownBy(() -> new Actor(null, List.of(new HeldRole(Role.AUDITOR, HERE))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
