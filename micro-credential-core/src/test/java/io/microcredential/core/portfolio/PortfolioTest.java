package io.microcredential.core.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.CollectionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Feature rows K2, D7, L4; complaints 15 and 16. */
class PortfolioTest {

  private static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");
  private static final CollectionId BEST = CollectionId.of("best");
  private static final CollectionId REST = CollectionId.of("rest");
  private final SecureRandom random = new SecureRandom();

  private static PortfolioItemId item(int i) {
    return PortfolioItemId.of("i" + i);
  }

  /** Items 0 to 2 in one collection, 2 in the other too, the rest in none. */
  private static Portfolio portfolio(List<Visibility> visible) {
    Portfolio made =
        Portfolio.of(PersonId.of("ada"))
            .addCollection(BEST, LanguageMap.english("Best"), null, NOW)
            .then(p -> p.addCollection(REST, LanguageMap.english("Secret rest"), null, NOW))
            .orElseThrow();
    for (int i = 0; i < visible.size(); i++) {
      var content = new ItemContent.OfAward(AwardId.of("https://example.org/" + i));
      made = made.addItem(item(i), content, NOW).orElseThrow();
      made = i < 3 ? made.place(BEST, item(i), NOW).orElseThrow() : made;
      made = i == 2 ? made.place(REST, item(i), NOW).orElseThrow() : made;
      assertThat(made.item(item(i)).orElseThrow().visibility()).isEqualTo(Visibility.PRIVATE);
      made = made.show(item(i), visible.get(i), NOW).orElseThrow();
    }
    return made;
  }

  private static Stream<PortfolioItem> shown(SharedPortfolio view) {
    return Stream.concat(
        view.items().stream(), view.collections().stream().flatMap(c -> c.items().stream()));
  }

  @Test
  void orderIsTheOwnersAndEachThingStandsOnce() {
    Portfolio three = portfolio(List.of(Visibility.PUBLIC, Visibility.SHARED, Visibility.PRIVATE));
    Portfolio moved = three.move(BEST, item(2), 0, NOW).orElseThrow();
    assertThat(moved.collection(BEST).orElseThrow().items())
        .containsExactly(item(2), item(0), item(1));
    assertThat(three.moveCollection(REST, 0, NOW).orElseThrow().collections().get(0).id())
        .isEqualTo(REST);
    assertThat(three.place(BEST, item(1), NOW).problems().codes())
        .containsExactly("portfolio.item-repeated");
    assertThat(three.place(CollectionId.of("no"), item(9), NOW.minusSeconds(1)).problems().codes())
        .containsExactly(
            "portfolio.time-order", "portfolio.collection-unknown", "portfolio.item-unknown");
    assertThat(three.move(BEST, item(0), 3, NOW).problems().codes())
        .containsExactly("portfolio.index");
    assertThat(three.addItem(item(7), three.items().get(0).content(), NOW).problems().codes())
        .containsExactly("portfolio.item-repeated");
    Portfolio less = three.removeItem(item(2), NOW).orElseThrow();
    assertThat(less.collections()).noneMatch(c -> c.items().contains(item(2)));
    assertThat(less.history()).hasSize(three.history().size() + 1);
    var form = Portfolio.jsonForm();
    assertThat(form.read(form.write(less)).orElseThrow()).isEqualTo(less);
    assertThat(form.read(form.write(three).replace("\"i1\"", "\"i0\"")).isSuccess()).isFalse();
    assertThat(form.read(form.write(three).replace("\"public\"", "null")).isSuccess()).isFalse();
  }

  @Test
  void aShareIsSeenByWhoeverHasTheLinkUntilItIsOverOrWithdrawn() {
    Portfolio portfolio =
        portfolio(List.of(Visibility.PUBLIC, Visibility.SHARED, Visibility.PRIVATE));
    ShareGrant.Made made =
        ShareGrant.make(
                portfolio,
                ShareId.of("s"),
                new ShareScope.OneCollection(BEST),
                NOW,
                NOW.plusSeconds(60),
                random)
            .orElseThrow();
    ShareGrant grant = made.grant();
    SecretToken link = SecretToken.of(made.token().text());
    assertThat(shown(grant.view(portfolio, link, NOW).orElseThrow()).map(PortfolioItem::id))
        .containsExactly(item(0), item(1));
    assertThat(grant.view(portfolio, link, NOW.minusSeconds(1)).problems().codes())
        .containsExactly("share.not-yet");
    assertThat(grant.view(portfolio, link, NOW.plusSeconds(60)).problems().codes())
        .containsExactly("share.over");
    ShareGrant withdrawn = grant.withdraw(NOW.plusSeconds(9)).orElseThrow();
    assertThat(withdrawn.view(portfolio, link, NOW).problems().codes())
        .containsExactly("share.withdrawn");
    assertThat(withdrawn.withdraw(NOW).isSuccess()).isFalse();
    SecretToken guess = SecretToken.random(random);
    for (ShareGrant any : List.of(grant, withdrawn)) {
      assertThat(any.view(portfolio, guess, NOW.plusSeconds(90)).problems().codes())
          .containsExactly("share.token");
    }
    String stored = ShareGrant.jsonForm().write(withdrawn);
    assertThat(ShareGrant.jsonForm().read(stored).orElseThrow()).isEqualTo(withdrawn);
    assertThat(stored + made).doesNotContain(link.text());
    assertThat(portfolio.publicView().collections()).hasSize(1);
    assertThat(portfolio.publicView().toString() + portfolio).doesNotContain("Best");
  }

  @Test
  void aShareOfWhatIsNotThereIsNotMade() {
    var scope = new ShareScope.SomeItems(List.of(item(9)));
    assertThat(
            ShareGrant.make(portfolio(List.of()), ShareId.of("s"), scope, NOW, NOW, random)
                .problems()
                .codes())
        .containsExactly("share.scope", "share.time-order");
  }

  @Test
  void aLinkLeadsToAPage() {
    for (String hostile :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "/x",
            "https://a:b@example.org/",
            "https://example.org/\uD83D")) {
      Assertions.assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new ItemContent.OfText(LanguageMap.english("More"), URI.create(hostile)));
    }
  }

  @Property(tries = 300)
  void aViewHoldsNothingPrivateAndNothingOutOfScope(
      @ForAll @Size(min = 4, max = 6) List<Visibility> visible) {
    Portfolio portfolio = portfolio(visible);
    var two = List.of(item(3), item(0));
    for (ShareScope scope :
        List.of(
            new ShareScope.WholePortfolio(),
            new ShareScope.OneCollection(REST),
            new ShareScope.SomeItems(two))) {
      ShareGrant.Made made =
          ShareGrant.make(portfolio, ShareId.of("s"), scope, NOW, null, random).orElseThrow();
      SharedPortfolio view = made.grant().view(portfolio, made.token(), NOW).orElseThrow();
      List<PortfolioItem> expected =
          portfolio.items().stream()
              .filter(i -> i.visibility() != Visibility.PRIVATE)
              .filter(
                  i ->
                      scope instanceof ShareScope.WholePortfolio
                          || scope instanceof ShareScope.OneCollection && i.id().equals(item(2))
                          || scope instanceof ShareScope.SomeItems && two.contains(i.id()))
              .toList();
      assertThat(shown(view).distinct()).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(shown(portfolio.publicView())).allMatch(i -> i.visibility() == Visibility.PUBLIC);
  }
}
