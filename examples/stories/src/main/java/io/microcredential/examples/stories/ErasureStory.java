package io.microcredential.examples.stories;

import io.microcredential.core.AwardId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.ShareId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.service.ErasureItem;
import io.microcredential.core.service.ErasureMeans;
import io.microcredential.core.service.ErasurePlan;
import io.microcredential.core.service.JournalReport;
import io.microcredential.core.service.Portfolios;
import io.microcredential.core.service.Receipt;
import io.microcredential.core.service.RetainedAward;
import io.microcredential.core.service.Retention;
import io.microcredential.core.service.RetentionGround;
import io.microcredential.core.service.RetentionPolicy;
import io.microcredential.core.store.JournalHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A teacher asks to be erased, reads what will happen, and it happens. */
final class ErasureStory implements Story {

  private static final LocalDate END = LocalDate.parse("2036-01-01");
  private static final RetentionPolicy POLICY =
      RetentionPolicy.ofAwards(
          new Retention(
              RetentionGround.LEGAL_OBLIGATION,
              "the state's register of professional development",
              Instant.parse(END + "T00:00:00Z")));
  private static final PersonIdentity ADDRESS =
      PersonIdentity.of(IdentityScheme.EMAIL, "tilda@alder.example", Programme.PUBLISHED_AT)
          .orElseThrow();
  private static final Actor TILDA = Portal.learner("tilda");

  @Override
  public String title() {
    return "Erased on request";
  }

  private static MicroCredential publish(Portal portal, String name, String title) {
    return portal.publish(
        Programme.definition(name, title, "The teacher lets students see numbers.", "Plan")
            .build());
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    PersonId tilda = portal.register("tilda", ADDRESS);
    Learner learner =
        portal.enroll("tilda", publish(portal, "numbers-in-motion", "Numbers in Motion")).earns();
    AwardId award = learner.award().id();
    Learner other = portal.enroll("tilda", publish(portal, "sums-in-the-city", "Sums in the City"));
    other.drafts(other.portfolio());
    shares(portal, tilda, award);
    telling.line("Tilda", "holds Numbers in Motion, drafts Sums in the City, shares a portfolio");

    portal.nextDay();
    ErasurePlan plan = portal.service().privacy().plan(TILDA, tilda, POLICY).orElseThrow();
    tell(telling, portal, plan);
    JournalHead before = portal.service().journal().verify().sound();
    Receipt erased =
        portal
            .service()
            .privacy()
            .erase(portal.call(Portal.ADMINISTRATOR), plan, POLICY)
            .orElseThrow();
    telling.line("carried out", "in the journal: " + String.join(", ", erased.events()));

    isGone(telling, portal, award);
    retained(telling, portal, award);
    JournalReport report = portal.service().journal().verify(List.of(before));
    telling.line(
        "journal",
        report.isIntact()
            ? "every link holds, up to the erasure and through it"
            : "broken at entry " + report.brokenAt());

    portal.comesTo(END.plusDays(1));
    telling.line(
        Portal.day(portal.now()).toString(),
        "the time is over: the facts of "
            + portal.service().privacy().purge()
            + " award are deleted. "
            + said(portal.service().privacy().retained(Portal.AUDITOR, award)));
  }

  private static void shares(Portal portal, PersonId tilda, AwardId award) {
    Portfolios portfolios = portal.service().portfolios();
    Portfolio portfolio =
        portfolios
            .portfolio(TILDA, tilda)
            .then(
                empty ->
                    empty.addItem(
                        PortfolioItemId.of("award"), new ItemContent.OfAward(award), portal.now()))
            .orElseThrow();
    portfolios.save(portal.call(TILDA), portfolio).orElseThrow();
    ShareGrant grant =
        ShareGrant.make(
                portfolio,
                ShareId.of("tilda-for-a-friend"),
                new ShareScope.WholePortfolio(),
                portal.now(),
                null,
                portal.random())
            .orElseThrow()
            .grant();
    portfolios.share(portal.call(TILDA), grant).orElseThrow();
  }

  private static void tell(Telling telling, Portal portal, ErasurePlan plan) {
    telling.line("the plan", "made on " + Portal.day(portal.now()) + ", before anything is done");
    String label = "goes";
    for (ErasureItem item : plan.items(ErasureMeans.DELETED)) {
      telling.line(label, name(item) + ": " + item.reason());
      label = "";
    }
    telling.line(label, plan.files().size() + " files of evidence, where they are kept");
    label = "pseudonym";
    for (ErasureItem item : plan.items(ErasureMeans.PSEUDONYM)) {
      telling.line(label, name(item) + ": " + item.reason());
      label = "";
    }
    for (ErasureItem item : plan.items(ErasureMeans.FACTS_KEPT)) {
      Retention why = Objects.requireNonNull(item.retention());
      telling.line("stays", "award: " + item.reason());
      telling.line(
          "on the ground",
          why.ground().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ": "
              + why.reference()
              + ", until "
              + END);
    }
  }

  private static String name(ErasureItem item) {
    return switch (item.what()) {
      case "person" -> "account";
      case "share" -> "link";
      case "command" -> item.id() + " commands";
      case "others-enrollments" -> "work for others";
      default -> item.what();
    };
  }

  private static void isGone(Telling telling, Portal portal, AwardId award) {
    telling.line(
        "by her address",
        said(portal.service().people().holder(Portal.ADMINISTRATOR, ADDRESS, portal.now())));
    telling.line("the award", said(portal.service().views().award(Portal.AUDITOR, award)));
  }

  /** What answers somebody who holds the badge in hand and asks whether it is true. */
  private static void retained(Telling telling, Portal portal, AwardId award) {
    RetainedAward facts = portal.service().privacy().retained(Portal.AUDITOR, award).orElseThrow();
    telling.line(
        "the badge",
        "can be looked up: "
            + portal
                .service()
                .definitions()
                .find(facts.pins().definition())
                .map(definition -> definition.title().original())
                .orElseThrow()
            + " "
            + facts.pins().definition().version()
            + ", awarded on "
            + Portal.day(facts.awardedAt())
            + (facts.revokedAt() == null ? ", not revoked" : ", revoked"));
    telling.line("its holder", facts.holder() + ", a random name");
  }

  private static String said(Outcome<?> outcome) {
    return outcome.isSuccess() ? "is there" : outcome.problems().iterator().next().message();
  }
}
