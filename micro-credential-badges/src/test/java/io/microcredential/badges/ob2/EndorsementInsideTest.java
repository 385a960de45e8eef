package io.microcredential.badges.ob2;

import static io.microcredential.badges.ob2.Ob2World.BADGE;
import static io.microcredential.badges.ob2.Ob2World.assertion;
import static io.microcredential.badges.ob2.Ob2World.badgeClass;
import static io.microcredential.badges.ob2.Ob2World.hosted;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.json.JsonValue;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Complaint 25, Open Badges 2.0 Endorsement: verified for itself, and only about its own badge. */
class EndorsementInsideTest {
  private final URI endorser = URI.create("https://college.example/issuer.json");
  private final URI address = URI.create("https://college.example/e/1.json");

  private Ob2World endorsing(URI about) {
    var claim = new Endorsement.Claim(about, "Accepted for credit.");
    Endorsement endorsement = Endorsement.hosted(address, endorser, claim, Ob2World.ISSUED);
    Issuer college =
        Issuer.of(endorser, "College", URI.create("https://college.example/"), "a@college.example");
    return hosted()
        .serve(endorsement.toJson())
        .serve(college.toJson())
        .serve(badgeClass().with("endorsement", JsonValue.of(address.toString())));
  }

  @Test
  void areVerifiedAndReportedApart() {
    Ob2Report report = endorsing(BADGE).verify(assertion().toJson());
    assertThat(report.holds()).isTrue();
    assertThat(report.endorsements()).hasSize(1);
    Ob2Report part = report.endorsements().get(0).report();
    assertThat(part.holds()).as(part.toString()).isTrue();
    assertThat(part.issuerId()).contains(endorser.toString());
  }

  @Test
  void doNotCountIfTheyAreAboutAnotherBadge() {
    Ob2Report report =
        endorsing(URI.create("https://other.example/badge.json")).verify(assertion().toJson());
    assertThat(report.holds()).isTrue();
    Ob2Finding claim = report.endorsements().get(0).report().finding(Ob2Step.CLAIM);
    assertThat(claim.outcome()).isEqualTo(Ob2Outcome.FAILED);
    assertThat(claim.problems().codes()).containsExactly("ob2.claim-other");
  }

  @Test
  void areUndecidedIfTheyCannotBeReached() {
    Ob2Report report = endorsing(BADGE).dead(address).verify(assertion().toJson());
    assertThat(report.holds()).isTrue();
    assertThat(report.endorsements().get(0).report().holds()).isFalse();
  }
}
