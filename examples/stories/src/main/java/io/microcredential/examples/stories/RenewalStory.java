package io.microcredential.examples.stories;

import io.microcredential.core.AwardId;
import io.microcredential.core.Outcome;
import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.DraftBuilder;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Succession;
import io.microcredential.core.catalog.SuccessionReport;
import io.microcredential.core.credit.RenewalChain;
import io.microcredential.core.credit.RenewalEvidence;
import io.microcredential.core.credit.RenewalPolicy;
import io.microcredential.core.credit.RenewalRequest;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.CarriedWork;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.store.JournalEntry;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An award expires while the definition moves on: what carries, what is shown again. */
final class RenewalStory implements Story {

  private static final RenewalPolicy POLICY =
      new RenewalPolicy(
          Period.ofYears(3),
          Period.ofMonths(6),
          Period.ofMonths(3),
          RenewalPolicy.Start.AT_EXPIRY,
          new RenewalEvidence.Partial(List.of(Programme.STUDENT_WORK)),
          new RenewalEvidence.Full());

  @Override
  public String title() {
    return "Renewal after a new version";
  }

  private static DraftBuilder version(String... criteria) {
    return Programme.definition(
            "reading-aloud-well",
            "Reading Aloud Well",
            "The teacher reads aloud so that students picture what they hear.",
            criteria)
        .validity(Period.ofYears(3));
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    MicroCredential first = portal.publish(version("Choice of book", "Voice").build());
    MicroCredential second =
        portal.publish(
            version("Choice of book", "Voice", "Talk about pictures")
                .version(new Version(2, 0))
                .succession(Succession.of(first.ref()))
                .build());
    SuccessionReport report = SuccessionReport.of(first, second).orElseThrow();
    telling.lines(
        "version 2.0",
        report.criteria().stream().map(part -> part.to() + ": " + part.reason()).toList());

    Learner lea = portal.enroll("lea", first);
    Award award =
        lea.handsIn(lea.portfolio())
            .isJudged("dora", "emil", Map.of())
            .isDecided("A joy to listen to.")
            .isAwarded()
            .award();
    underWay(telling, portal, first, second);
    renew(telling, portal, award, second);
  }

  /** Jon was in the middle of it when the new version came. */
  private static void underWay(
      Telling telling, Portal portal, MicroCredential first, MicroCredential second) {
    Learner old = portal.enroll("jon", first);
    old.handsIn(old.portfolio())
        .isJudged("dora", "emil", Map.of(Programme.criterion("Voice"), Programme.NOT_YET))
        .isDecided("Slow down where it is funny.");
    Learner jon = old.goesOnIn(second);
    CarriedWork carried = Objects.requireNonNull(jon.view().carried(), "carried");
    telling.line(
        "Jon",
        "goes on in 2.0 with his evidence; what stands: "
            + carried.results().stream().map(kept -> kept.criterion().value()).toList());
    telling.line("", "in 1.0 he is " + old.view().standing() + "; of 2.0 the journal says");
    telling.lines("", portal.happened(jon.id()).stream().map(JournalEntry::kind).toList());
  }

  private static void renew(Telling telling, Portal portal, Award award, MicroCredential second) {
    LocalDate awardedOn = LocalDate.ofInstant(award.awardedAt(), ZoneOffset.UTC);
    RenewalChain chain =
        RenewalChain.startingWith(
            POLICY.firstTerm(award.id(), award.pins().definition().version(), awardedOn));
    telling.line("Lea", "holds 1.0 on " + chain.latest().validity());

    LocalDate asks = awardedOn.plusYears(3).minusMonths(2);
    List<RequirementId> all =
        second.content().evidenceRequirements().stream().map(EvidenceRequirement::id).toList();
    telling.refusal(
        "too little",
        POLICY
            .renew(
                chain,
                request(
                    AwardId.of("urn:example:asked"),
                    second,
                    all,
                    List.of(Programme.STUDENT_WORK),
                    asks))
            .problems());

    portal.comesTo(asks);
    Learner again = portal.enroll("lea", second);
    again
        .handsIn(again.portfolio())
        .isJudged("dora", "emil", Map.of())
        .isDecided("And the pictures, too.")
        .isAwarded();
    List<RequirementId> shown =
        again.work().evidence().stream().map(Evidence::requirement).distinct().toList();
    Outcome<RenewalChain> longer =
        POLICY.renew(chain, request(again.award().id(), second, all, shown, asks));
    longer
        .orElseThrow()
        .terms()
        .forEach(
            term -> telling.line("chain", "version " + term.version() + ", " + term.validity()));
    telling.line("gaps", String.valueOf(longer.orElseThrow().gaps().size()));
  }

  private static RenewalRequest request(
      AwardId award,
      MicroCredential version,
      List<RequirementId> asked,
      List<RequirementId> shown,
      LocalDate on) {
    return new RenewalRequest(award, version.version(), asked, shown, on);
  }
}
