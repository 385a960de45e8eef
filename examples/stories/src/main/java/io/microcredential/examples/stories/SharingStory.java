package io.microcredential.examples.stories;

import io.microcredential.core.AwardId;
import io.microcredential.core.CollectionId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.PortfolioItem;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.portfolio.Visibility;
import io.microcredential.core.service.Earning;
import io.microcredential.core.service.Portfolios;
import io.microcredential.core.service.SharedView;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same portfolio: what everybody sees of it, and what a link shows. */
final class SharingStory implements Story {

  private static final Actor UMA = Portal.learner("uma");
  private static final PersonId OWNER = PersonId.of("uma");
  private static final EvidenceId WORK = EvidenceId.of("work-1");
  private static final PortfolioItemId WORK_ITEM = PortfolioItemId.of("work");
  private static final ShareId FOR_DORA = ShareId.of("uma-for-dora");
  private static final LocalDate END = LocalDate.parse("2026-03-01");

  @Override
  public String title() {
    return "One portfolio, shown to everybody and to some";
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    portal.register("uma");
    Learner uma =
        portal
            .enroll(
                "uma",
                portal.publish(
                    Programme.definition(
                            "rooms-that-listen",
                            "Rooms That Listen",
                            "The teacher arranges a room in which everybody is heard.",
                            "Plan")
                        .build()))
            .earns();
    arrange(portal, uma);
    telling.line("Uma", "shows her award to everybody, a piece of work and a text by links,");
    telling.line("", "and a note to nobody");
    publicPage(telling, portal, "everybody");

    SecretToken school = link(portal, ShareId.of("uma-for-a-school"), endOf());
    SecretToken dora = link(portal, FOR_DORA, null);
    telling.line("links", "one for a school, until " + END + "; one for Dora");
    opened(telling, portal, "the school", school);
    opened(telling, portal, "Dora", dora);
    opened(telling, portal, "a guess", SecretToken.of("rooms-that-listen"));

    portal.nextDay();
    portal.service().portfolios().withdraw(portal.call(UMA), OWNER, FOR_DORA).orElseThrow();
    opened(telling, portal, "Dora, later", dora);
    opened(telling, portal, "the school", school);

    released(telling, portal, uma);

    portal.comesTo(END);
    opened(telling, portal, END.toString(), school);
    publicPage(telling, portal, "everybody");
  }

  private static Instant endOf() {
    return Instant.parse(END + "T00:00:00Z");
  }

  private static void arrange(Portal portal, Learner uma) {
    Map<PortfolioItemId, ItemContent> items = new LinkedHashMap<>();
    PortfolioItemId award = PortfolioItemId.of("award");
    PortfolioItemId text = PortfolioItemId.of("text");
    items.put(award, new ItemContent.OfAward(uma.award().id()));
    items.put(WORK_ITEM, new ItemContent.OfEvidence(uma.id(), WORK));
    items.put(text, text("How I moved the tables."));
    items.put(PortfolioItemId.of("note"), text("Ask for a bigger room."));
    CollectionId year = CollectionId.of("this-year");
    Instant now = portal.now();
    Portfolio portfolio =
        portal
            .service()
            .portfolios()
            .portfolio(UMA, OWNER)
            .then(p -> p.addCollection(year, Programme.text("This year"), null, now))
            .orElseThrow();
    for (Map.Entry<PortfolioItemId, ItemContent> item : items.entrySet()) {
      portfolio =
          portfolio
              .addItem(item.getKey(), item.getValue(), now)
              .then(p -> p.place(year, item.getKey(), now))
              .orElseThrow();
    }
    Portfolio shown =
        portfolio
            .show(award, Visibility.PUBLIC, now)
            .then(p -> p.show(WORK_ITEM, Visibility.SHARED, now))
            .then(p -> p.show(text, Visibility.SHARED, now))
            .orElseThrow();
    portal.service().portfolios().save(portal.call(UMA), shown).orElseThrow();
  }

  private static ItemContent text(String english) {
    return new ItemContent.OfText(Programme.text(english), null);
  }

  /** Makes a link to the whole portfolio; only its secret opens it. */
  private static SecretToken link(Portal portal, ShareId id, @Nullable Instant until) {
    Portfolios portfolios = portal.service().portfolios();
    Portfolio portfolio = portfolios.portfolio(UMA, OWNER).orElseThrow();
    ShareGrant.Made made =
        ShareGrant.make(
                portfolio,
                id,
                new ShareScope.WholePortfolio(),
                portal.now(),
                until,
                portal.random())
            .orElseThrow();
    portfolios.share(portal.call(UMA), made.grant()).orElseThrow();
    return made.token();
  }

  /** Public is what the owner calls so and, for work of students, has released besides. */
  private static void released(Telling telling, Portal portal, Learner uma) {
    Portfolios portfolios = portal.service().portfolios();
    Portfolio portfolio =
        portfolios
            .portfolio(UMA, OWNER)
            .then(p -> p.show(WORK_ITEM, Visibility.PUBLIC, portal.now()))
            .orElseThrow();
    portfolios.save(portal.call(UMA), portfolio).orElseThrow();
    telling.line("Uma", "makes the piece of work public");
    publicPage(telling, portal, "not released");
    Earning earning = portal.service().earning();
    URI place = URI.create("https://example.org/uma/work-1");
    earning.release(portal.call(UMA), uma.id(), WORK, place).orElseThrow();
    publicPage(telling, portal, "released");
    portal.nextDay();
    earning.takeBack(portal.call(UMA), uma.id(), WORK).orElseThrow();
    publicPage(telling, portal, "taken back");
  }

  private static void publicPage(Telling telling, Portal portal, String label) {
    seen(telling, portal, label, portal.service().portfolios().publicPage(OWNER));
  }

  private static void opened(Telling telling, Portal portal, String label, SecretToken link) {
    seen(telling, portal, label, portal.service().portfolios().shared(link));
  }

  private static void seen(
      Telling telling, Portal portal, String label, Outcome<SharedView> outcome) {
    telling.line(
        label,
        outcome
            .value()
            .map(view -> "sees " + words(portal, view))
            .orElseGet(() -> "sees nothing: " + outcome.problems().iterator().next().message()));
  }

  private static String words(Portal portal, SharedView view) {
    return view.portfolio().all().stream()
        .map(item -> words(portal, view, item))
        .collect(Collectors.joining("; "));
  }

  private static String words(Portal portal, SharedView view, PortfolioItem item) {
    if (item.content() instanceof ItemContent.OfAward award) {
      return "the award " + title(portal, view, award.award());
    }
    return item.content() instanceof ItemContent.OfText text
        ? "“" + text.text().original() + "”"
        : "the piece " + ((ItemContent.OfEvidence) item.content()).evidence();
  }

  private static String title(Portal portal, SharedView view, AwardId award) {
    return view.awards().stream()
        .filter(summary -> Objects.requireNonNull(summary.award()).id().equals(award))
        .map(portal::title)
        .findFirst()
        .orElseThrow();
  }
}
