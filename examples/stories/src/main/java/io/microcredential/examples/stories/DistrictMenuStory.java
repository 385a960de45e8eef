package io.microcredential.examples.stories;

import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.IncentiveId;
import io.microcredential.core.Organization;
import io.microcredential.core.PersonId;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.CatalogEntry;
import io.microcredential.core.catalog.search.CatalogQuery;
import io.microcredential.core.catalog.search.CreditOverlay;
import io.microcredential.core.catalog.search.Facet;
import io.microcredential.core.catalog.search.FeeOverlay;
import io.microcredential.core.catalog.search.Menu;
import io.microcredential.core.catalog.search.MenuItem;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditApproval;
import io.microcredential.core.credit.CreditApprovals;
import io.microcredential.core.credit.CreditBasis;
import io.microcredential.core.credit.CreditLedger;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditScope;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.credit.Entitlement;
import io.microcredential.core.credit.Incentive;
import io.microcredential.core.credit.IncentiveSchedule;
import io.microcredential.core.credit.Jurisdiction;
import io.microcredential.core.credit.LedgerEntry;
import io.microcredential.core.credit.Validity;
import io.microcredential.core.earning.Award;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A district chooses from a catalogue, waives fees, adds credit, and promises a stipend. */
final class DistrictMenuStory implements Story {

  private static final Organization DISTRICT =
      Organization.of("https://example.org/alder-valley/schools", "Alder Valley Schools");
  private static final Organization STATE =
      Organization.of("https://example.org/state-board", "State Board of Education");
  private static final Jurisdiction PLACE = Jurisdiction.of("US-TN/alder-valley");
  private static final Validity YEAR =
      Validity.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
  private static final CreditAmount HALF_UNIT = CreditAmount.of("0.5", CreditUnit.CEU);
  private static final CreditRequirementId LICENCE = CreditRequirementId.of("licence-renewal-2026");

  @Override
  public String title() {
    return "A district menu with continuing-education credit and a stipend";
  }

  private static MicroCredential offer(
      Portal portal, String name, String title, String competency) {
    return portal.publish(
        Programme.definition(name, title, competency, "Plan", "Practice")
            .fee(new Fee(new BigDecimal("60.00"), "USD", Programme.ISSUER.id()))
            .build());
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    MicroCredential chosen =
        offer(portal, "calm-starts", "Calm Starts", "The teacher opens lessons calmly.");
    Catalog catalog =
        Catalog.of(
            List.of(
                chosen,
                offer(portal, "maths-by-hand", "Maths by Hand", "The teacher lets students build."),
                offer(
                    portal, "field-notes", "Field Notes", "The teacher keeps notes of learning.")));
    Catalog menu =
        new Menu(DISTRICT, Programme.text("This year in our schools"), List.of(item(chosen)))
            .over(catalog)
            .orElseThrow();
    telling.line("catalogue", catalog.search(CatalogQuery.all(), 10).total() + " offers");
    CatalogQuery free = CatalogQuery.all().with(Facet.COST, Facet.FREE);
    telling.line("free in it", String.valueOf(catalog.search(free, 10).total()));
    for (CatalogEntry entry : menu.search(free, 10).entries()) {
      telling.line(
          "on the menu",
          entry.definition().title().original()
              + ", free, "
              + entry.creditOffers().stream().map(DistrictMenuStory::words).toList());
    }
    earn(telling, portal, chosen);
  }

  private static MenuItem item(MicroCredential chosen) {
    return MenuItem.of(chosen.id())
        .with(new FeeOverlay.Waived(DISTRICT))
        .with(new CreditOverlay.Besides(List.of(new CreditOffer(HALF_UNIT, STATE, null))));
  }

  private static String words(CreditOffer offer) {
    return offer.amount().amount().toDecimalText()
        + " "
        + offer.amount().unit().value()
        + " by "
        + offer.authority().name().original();
  }

  private static void earn(Telling telling, Portal portal, MicroCredential chosen) {
    Learner nils = portal.enroll("nils", chosen);
    Award award =
        nils.handsIn(nils.portfolio())
            .isJudged("dora", "emil", Map.of())
            .isDecided("A calm room indeed.")
            .isAwarded()
            .award();
    LocalDate day = LocalDate.ofInstant(award.awardedAt(), ZoneOffset.UTC);
    telling.line("Nils", "is awarded " + chosen.title().original() + " on " + day);

    var approval =
        new CreditApproval(
            chosen.id(),
            List.of(chosen.version()),
            HALF_UNIT,
            new CreditScope(STATE, Jurisdiction.of("US-TN"), YEAR),
            null,
            "SBE-2026-117");
    List<CreditApproval> approved =
        CreditApprovals.of(approval)
            .approving(chosen.id(), chosen.version(), PLACE, day)
            .orElseThrow();
    var entry =
        new LedgerEntry.Credited(
            day, award.id(), chosen.title(), LICENCE, CreditBasis.Granted.by(approved.get(0)));
    CreditLedger ledger = CreditLedger.open(PersonId.of("nils")).post(entry).orElseThrow();
    telling.refusal("twice", ledger.post(entry).problems());
    telling.lines("statement", ledger.statement(YEAR).csv(Locale.ENGLISH).strip().lines().toList());

    var schedule =
        new IncentiveSchedule(
            DISTRICT,
            YEAR,
            List.of(
                new Incentive(
                    IncentiveId.of("stipend-2026"),
                    Programme.text("A stipend for each micro-credential, three at most"),
                    new Incentive.EachAward(List.of(chosen.id()), 3),
                    new Incentive.Stipend(new BigDecimal("250.00"), "USD"))));
    for (Entitlement entitlement :
        schedule.entitlements(List.of(award.earned(ZoneOffset.UTC)), ledger)) {
      if (entitlement.benefit() instanceof Incentive.Stipend stipend) {
        telling.line(
            "entitled to",
            stipend.amount() + " " + stipend.currency() + " since " + entitlement.since());
      }
    }
  }
}
