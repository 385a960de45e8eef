package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.json.JsonForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row A3: organizations and what they are parts of. */
class OrganizationTreeTest {

  private static final Organization STATE = Organization.of("https://example.org/state", "State");
  private static final Organization DISTRICT =
      Organization.of("https://example.org/district", "District").within(STATE.id());
  private static final Organization SCHOOL =
      Organization.of("https://example.org/school", "School").within(DISTRICT.id());
  private static final Organization OTHER =
      Organization.of("https://example.org/other", "Other").within(STATE.id());

  private static OrganizationTree tree() {
    return OrganizationTree.of(List.of(SCHOOL, DISTRICT, STATE, OTHER)).orElseThrow();
  }

  @Test
  void climbsFromASchoolToItsState() {
    assertThat(tree().ancestors(SCHOOL.id())).containsExactly(DISTRICT.id(), STATE.id());
    assertThat(tree().ancestors(STATE.id())).isEmpty();
    assertThat(tree().ancestors(OrganizationId.of("https://example.org/unknown"))).isEmpty();
  }

  @Test
  void climbsNoFurtherThanItKnows() {
    OrganizationTree school = OrganizationTree.of(List.of(SCHOOL)).orElseThrow();
    assertThat(school.ancestors(SCHOOL.id())).containsExactly(DISTRICT.id());
    assertThat(school.isWithin(SCHOOL.id(), STATE.id())).isFalse();
  }

  @Test
  void knowsWhatIsAPartOfWhat() {
    assertThat(tree().isWithin(SCHOOL.id(), STATE.id())).isTrue();
    assertThat(tree().isWithin(SCHOOL.id(), SCHOOL.id())).isTrue();
    assertThat(tree().isWithin(SCHOOL.id(), OTHER.id())).isFalse();
    assertThat(tree().isWithin(STATE.id(), SCHOOL.id())).isFalse();
    assertThat(tree().within(DISTRICT.id())).containsExactly(SCHOOL, DISTRICT);
    assertThat(tree().within(STATE.id())).containsExactly(SCHOOL, DISTRICT, STATE, OTHER);
  }

  @Test
  void refusesACircleAndAnOrganizationThatIsListedTwice() {
    Organization circular = STATE.within(SCHOOL.id());
    assertThat(OrganizationTree.of(List.of(SCHOOL, DISTRICT, circular, OTHER, OTHER)).problems())
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(
            "organization.repeated /4/id",
            "organization.cycle /0/parent",
            "organization.cycle /1/parent",
            "organization.cycle /2/parent");
  }

  @Test
  void nothingIsAPartOfItself() {
    assertThatIllegalArgumentException().isThrownBy(() -> STATE.within(STATE.id()));
  }

  @Test
  void theParentStandsInTheJsonForm() {
    assertThat(JsonForm.of(Organization.class).write(DISTRICT))
        .contains("\"parent\": \"https://example.org/state\"");
    assertThat(JsonForm.of(Organization.class).write(STATE)).doesNotContain("parent");
  }
}
