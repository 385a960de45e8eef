package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.ReuseTerms.Circle;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row B3: copies and adaptations with attribution and permission. */
class ReuseTest {

  private static final Publisher PUBLISHER = Publisher.create();
  private static final MicroCredentialId ID = MicroCredentialId.of("https://example.org/copy");
  private static final Organization NEIGHBOUR =
      Organization.of("https://example.org/neighbour", "Neighbour District");
  private static final Organization STRANGER =
      Organization.of("https://example.org/stranger", "Stranger");
  private static final ReuseTerms FREE =
      ReuseTerms.everybody(
          URI.create("https://creativecommons.org/licenses/by/4.0/"), text("By the Studio."));

  private static MicroCredential source(ReuseTerms terms) {
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            b -> b.version(new Version(3, 1)).reuse(terms).onBehalfOf(STRANGER)));
  }

  private static ReuseTerms terms(Circle copying, Circle adapting) {
    return new ReuseTerms(copying, adapting, List.of(NEIGHBOUR.id()), null, null);
  }

  @Test
  void aCopySaysWhereItCameFromAndPublishes() {
    MicroCredential source = source(FREE);
    MicroCredentialDraft copy = Reuse.of(source).copy(ID, NEIGHBOUR).orElseThrow();
    assertThat(copy.adaptedFrom())
        .isEqualTo(new Adaptation(source.ref(), source.creator(), FREE, null));
    assertThat(copy.creator()).isEqualTo(source.creator());
    assertThat(copy.issuer()).isEqualTo(NEIGHBOUR);
    assertThat(copy.assessingOrganization()).isEqualTo(NEIGHBOUR);
    assertThat(copy.version()).isEqualTo(new Version(1, 0));
    assertThat(copy.rubric()).isEqualTo(source.rubric());
    assertThat(PUBLISHER.publish(copy, SampleDefinitions.PUBLISHED_AT).problems()).isEmpty();
  }

  @Test
  void whatWasAgreedWithOthersStaysBehind() {
    MicroCredentialDraft copy = Reuse.of(source(FREE)).copy(ID, NEIGHBOUR).orElseThrow();
    assertThat(copy.fee()).isNull();
    assertThat(copy.creditOffers()).isEmpty();
    assertThat(copy.onBehalfOf()).isNull();
    assertThat(copy.succession()).isNull();
  }

  @Test
  void whoeverAdaptsIsTheCreatorOfTheAdaptation() {
    MicroCredentialDraft adaptation =
        Reuse.of(source(FREE)).adapt(ID, NEIGHBOUR, text("For music lessons.")).orElseThrow();
    assertThat(adaptation.creator()).isEqualTo(NEIGHBOUR);
    assertThat(adaptation.adaptedFrom().changes()).isEqualTo(text("For music lessons."));
    assertThat(adaptation.adaptedFrom().creator().id())
        .isEqualTo(OrganizationId.of("https://example.org/studio"));
  }

  @Test
  void theAttributionIsFilledInWhereTheCreatorLeftItOpen() {
    MicroCredentialDraft copy =
        Reuse.of(source(terms(Circle.NAMED, Circle.NOBODY))).copy(ID, NEIGHBOUR).orElseThrow();
    assertThat(copy.adaptedFrom().terms().attribution())
        .isEqualTo(
            text("Talk That Teaches (Studio for Classroom Talk, 3.1)")
                .with("es", "Conversar para aprender (Studio for Classroom Talk, 3.1)"));
  }

  @Test
  void nobodyTakesWhatIsNotGiven() {
    MicroCredential source = source(terms(Circle.EVERYBODY, Circle.NAMED));
    assertThat(Reuse.of(source).copy(ID, STRANGER).isSuccess()).isTrue();
    assertThat(Reuse.of(source).adapt(ID, STRANGER, text("x")).problems().codes())
        .containsExactly("reuse.adaptation-not-permitted");
    assertThat(Reuse.of(source).adapt(ID, NEIGHBOUR, text("x")).isSuccess()).isTrue();
    assertThat(
            Reuse.of(source(terms(Circle.NAMED, Circle.NAMED)))
                .copy(ID, STRANGER)
                .problems()
                .codes())
        .containsExactly("reuse.copy-not-permitted");
    assertThat(Reuse.of(source(null)).copy(ID, NEIGHBOUR).problems().codes())
        .containsExactly("reuse.not-offered");
    assertThat(Reuse.of(source(FREE)).copy(SampleDefinitions.ID, NEIGHBOUR).problems().codes())
        .containsExactly("reuse.same-id");
  }

  @Test
  void anAgreementWithTheCreatorGoesBeforeWhatIsPublished() {
    Reuse agreed = Reuse.of(source(null)).under(terms(Circle.NAMED, Circle.NAMED));
    assertThat(agreed.adapt(ID, NEIGHBOUR, text("x")).isSuccess()).isTrue();
    assertThat(agreed.adapt(ID, STRANGER, text("x")).isSuccess()).isFalse();
  }

  @Test
  void theCreatorMayAlways() {
    MicroCredential source = source(null);
    MicroCredentialDraft own =
        Reuse.of(source).adapt(ID, source.creator(), text("Shorter.")).orElseThrow();
    assertThat(own.adaptedFrom().terms().mayCopy(STRANGER.id())).isFalse();
    assertThat(PUBLISHER.publish(own, SampleDefinitions.PUBLISHED_AT).problems()).isEmpty();
  }

  @Test
  void nobodyGivesOnMoreThanTheyWereGiven() {
    MicroCredentialDraft copy =
        Reuse.of(source(terms(Circle.NAMED, Circle.NAMED)))
            .copy(ID, NEIGHBOUR)
            .orElseThrow()
            .toBuilder()
            .reuse(FREE)
            .build();
    PublisherLintsTest.only(copy, "definition.reuse-wider-than-source", "/reuse");
    ReuseTerms other =
        new ReuseTerms(Circle.NAMED, Circle.NOBODY, List.of(STRANGER.id()), null, null);
    PublisherLintsTest.only(
        copy.toBuilder().reuse(other).build(), "definition.reuse-wider-than-source", "/reuse");
    assertThat(PUBLISHER.check(copy.toBuilder().reuse(ReuseTerms.nobody()).build())).isEmpty();
  }
}
