package io.microcredential.examples.docs;

import static io.microcredential.examples.docs.SamplePortal.ADMIN;
import static io.microcredential.examples.docs.SamplePortal.PROGRAMME;
import static io.microcredential.examples.docs.SamplePortal.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.CollectionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.portfolio.Visibility;
import io.microcredential.core.service.EnrollmentSummary;
import io.microcredential.core.service.MicroCredentials;
import io.microcredential.core.service.People;
import io.microcredential.core.service.Portfolios;
import io.microcredential.core.service.SharedView;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on people and portfolios: feature rows K4 and D5 to D7. */
class PortfolioPageTest {

  private final PersonId learner = PersonId.of("p-7");
  private final PersonId second = PersonId.of("p-8");
  private final Actor robin = SamplePortal.actor("p-7", Role.LEARNER);
  private final Actor admin = ADMIN;
  private final SecureRandom random = new SecureRandom();
  private final SamplePortal sample = new SamplePortal(MemoryStore.empty());
  private final MicroCredentials portal = sample.portal;
  private final List<String> printed = new ArrayList<>();

  private void print(Object line) {
    printed.add(line.toString());
  }

  @Test
  void aTeacherChangesEmployerAndMailbox() {
    Instant hired = Instant.parse("2019-08-01T00:00:00Z");
    OrganizationId school = PROGRAMME;
    // region people-register
    People people = portal.people();
    people.register(call(admin), learner, school).orElseThrow();
    PersonIdentity old =
        PersonIdentity.of(IdentityScheme.EMAIL, "robin@old.example", hired).orElseThrow();
    PersonIdentity number =
        PersonIdentity.of(IdentityScheme.EMPLOYEE_NUMBER, "4711", school, hired).orElseThrow();
    people.add(call(admin), learner, old).orElseThrow();
    people.add(call(admin), learner, number).orElseThrow();
    people.verify(call(admin), learner, old.ref()).orElseThrow();
    // end
    sample.awarded(learner);
    sample.goOn(Duration.ofDays(30));

    Instant today = sample.now();
    // region people-change
    people.end(call(admin), learner, old.ref()).orElseThrow();
    people.end(call(admin), learner, number.ref()).orElseThrow();
    PersonIdentity fresh =
        PersonIdentity.of(IdentityScheme.EMAIL, "robin@new.example", today).orElseThrow();
    people.add(call(admin), learner, fresh).orElseThrow();
    Person robinNow = people.holder(admin, fresh, today).orElseThrow();
    Person robinThen = people.holder(admin, old, hired).orElseThrow();
    print(robinNow.id().equals(robinThen.id()));
    print(people.holder(admin, old, today).problems().codes());
    // end
    assertThat(printed).containsExactly("true", "[person.unknown]");
    assertThat(awards(robin)).hasSize(1);
    people.register(call(admin), second, school).orElseThrow();
    assertThat(people.add(call(admin), second, fresh).problems().codes())
        .containsExactly("identity.of-another");

    printed.clear();
    OrganizationId newSchool = OrganizationId.of("https://birch-hill.example");
    Actor state =
        new Actor(
            PersonId.of("p-4"),
            List.of(
                new HeldRole(Role.PROGRAMME_ADMINISTRATOR, school),
                new HeldRole(Role.PROGRAMME_ADMINISTRATOR, newSchool)));
    // region people-move
    people.move(call(state), learner, newSchool).orElseThrow();
    print(people.person(admin, learner).problems().codes());
    print(people.person(state, learner).orElseThrow().id());
    // end
    assertThat(printed).containsExactly("[permission.other-programme]", "p-7");
    assertThat(awards(robin)).hasSize(1);
  }

  private List<EnrollmentSummary> awards(Actor actor) {
    return portal.views().awards(actor, learner, LookupPlace.start(), 100).orElseThrow().items();
  }

  @Test
  void twoAccountsAreMergedAndSplit() {
    People people = portal.people();
    people.register(call(admin), learner, PROGRAMME).orElseThrow();
    people.register(call(admin), second, PROGRAMME).orElseThrow();
    sample.awarded(second);
    // region people-merge
    people.merge(call(admin), learner, second).orElseThrow();
    print(people.person(admin, second).orElseThrow().id());
    print(awards(robin).size());
    people.split(call(admin), learner, second, List.of()).orElseThrow();
    print(awards(robin).size());
    // end
    assertThat(printed).containsExactly("p-7", "1", "0");
  }

  @Test
  void aCollectionIsSharedUntilJuneAndWithdrawn() {
    portal.people().register(call(admin), learner, PROGRAMME).orElseThrow();
    AwardId award = sample.awarded(learner);
    Instant now = sample.now();
    Instant june = Instant.parse("2027-06-01T00:00:00Z");
    // region portfolio-arrange
    Portfolios portfolios = portal.portfolios();
    var talk = CollectionId.of("talk");
    var earned = PortfolioItemId.of("earned");
    var plans = PortfolioItemId.of("plans");
    LanguageMap words = LanguageMap.english("What I try next: longer pauses.");
    Portfolio mine =
        portfolios
            .portfolio(robin, learner)
            .then(p -> p.addCollection(talk, LanguageMap.english("Classroom talk"), null, now))
            .then(p -> p.addItem(earned, new ItemContent.OfAward(award), now))
            .then(p -> p.addItem(plans, new ItemContent.OfText(words, null), now))
            .then(p -> p.place(talk, earned, now))
            .then(p -> p.place(talk, plans, now))
            .then(p -> p.show(earned, Visibility.SHARED, now))
            .orElseThrow();
    portfolios.save(call(robin), mine).orElseThrow();
    // end

    // region portfolio-share
    var share = ShareId.of("for-the-principal");
    var scope = new ShareScope.OneCollection(talk);
    ShareGrant.Made made = ShareGrant.make(mine, share, scope, now, june, random).orElseThrow();
    portfolios.share(call(robin), made.grant()).orElseThrow();
    String link = "https://portal.example/shared/" + made.token().text();
    // end
    String secret = link.substring(link.lastIndexOf('/') + 1);
    // region portfolio-look
    SharedView seen = portfolios.shared(SecretToken.of(secret)).orElseThrow();
    print(seen.portfolio().all().size() + " of " + mine.items().size());
    print(seen.awards().get(0).standing());
    // end
    assertThat(printed).containsExactly("1 of 2", "AWARDED");
    sample.goOnTo(june);
    assertThat(portfolios.shared(SecretToken.of(secret)).problems().codes())
        .containsExactly("share.over");
    printed.clear();

    // region portfolio-withdraw
    portfolios.withdraw(call(robin), learner, share).orElseThrow();
    Outcome<SharedView> later = portfolios.shared(SecretToken.of(secret));
    print(later.problems().codes());
    // end
    assertThat(printed).containsExactly("[share.withdrawn]");
    assertThat(portfolios.shared(SecretToken.of("guessed")).problems().codes())
        .containsExactly("share.token");
    assertThat(portfolios.save(call(robin), Portfolio.of(learner)).problems().codes())
        .containsExactly("portfolio.changed-meanwhile");
  }

  @Test
  void thePublicPageShowsWhatItsOwnerMadePublic() {
    portal.people().register(call(admin), learner, PROGRAMME).orElseThrow();
    AwardId award = sample.awarded(learner);
    EnrollmentId id = awards(robin).get(0).id();
    Instant now = sample.now();
    Portfolios portfolios = portal.portfolios();
    var earned = PortfolioItemId.of("earned");
    var slip = PortfolioItemId.of("slip");
    var piece = EvidenceId.of("slip-1");
    URI url = URI.create("https://portal.example/evidence/slip-1");
    // region portfolio-public
    Portfolio open =
        portfolios
            .portfolio(robin, learner)
            .then(p -> p.addItem(earned, new ItemContent.OfAward(award), now))
            .then(p -> p.addItem(slip, new ItemContent.OfEvidence(id, piece), now))
            .then(p -> p.show(earned, Visibility.PUBLIC, now))
            .then(p -> p.show(slip, Visibility.PUBLIC, now))
            .orElseThrow();
    portfolios.save(call(robin), open).orElseThrow();
    print(portfolios.publicPage(learner).orElseThrow().portfolio().all().size());
    portal.earning().release(call(robin), id, piece, url).orElseThrow();
    print(portfolios.publicPage(learner).orElseThrow().portfolio().all().size());
    // end
    assertThat(printed).containsExactly("1", "2");
    assertThat(portfolios.publicPage(second).orElseThrow().portfolio().all()).isEmpty();
  }
}
