package io.microcredential.examples.docs;

import static io.microcredential.examples.docs.SamplePortal.ADMIN;
import static io.microcredential.examples.docs.SamplePortal.DEFINITION;
import static io.microcredential.examples.docs.SamplePortal.PROGRAMME;
import static io.microcredential.examples.docs.SamplePortal.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Succession;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Grant;
import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.permission.Role;
import io.microcredential.core.service.Call;
import io.microcredential.core.service.EnrollmentSummary;
import io.microcredential.core.service.MicroCredentials;
import io.microcredential.core.service.Page;
import io.microcredential.core.service.Receipt;
import io.microcredential.core.service.Stage;
import io.microcredential.core.service.Standing;
import io.microcredential.core.service.WaitingItem;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.Store;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the vendor's guide about commands, permissions and views. */
class ServicePageTest {

  private final MicroCredential definition = DEFINITION;
  private final OrganizationId programme = PROGRAMME;
  private final PersonId learner = PersonId.of("p-7");
  private final Actor admin = ADMIN;
  private final Actor robin = SamplePortal.actor("p-7", Role.LEARNER);
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
  private final List<String> printed = new ArrayList<>();

  private void print(Object line) {
    printed.add(line.toString());
  }

  @Test
  void embedsInTenLinesAndTakesACommandOnce() {
    // region service-embed
    Store store = MemoryStore.empty();
    var portal = MicroCredentials.on(store, RubricEvaluation.standard(), clock, new SecureRandom());
    Actor admin = Actor.of(PersonId.of("p-1"), programme, Role.PROGRAMME_ADMINISTRATOR);
    Actor robin = Actor.of(learner, programme, Role.LEARNER);
    portal.definitions().publish(Call.of(admin, "k-1"), definition).orElseThrow();
    Call call = Call.of(robin, "k-2");
    Receipt receipt = portal.earning().enroll(call, definition.ref(), learner).orElseThrow();
    print(portal.views().enrollment(robin, receipt.enrollment()).orElseThrow().standing());
    // end
    assertThat(printed).containsExactly(Standing.ENROLLED.toString());
    printed.clear();

    // region service-again
    Outcome<Receipt> again = portal.earning().enroll(call, definition.ref(), learner);
    print(again.orElseThrow().equals(receipt));
    Outcome<Receipt> other = portal.earning().withdraw(call, receipt.enrollment());
    print(other.problems().codes());
    Outcome<Receipt> second =
        portal.earning().enroll(Call.of(robin, "k-3"), definition.ref(), learner);
    print(second.problems().codes());
    // end
    assertThat(printed).containsExactly("true", "[service.key-reused]", "[enrollment.open]");
    assertThat(portal.journal().after(0, 10)).hasSize(2);
  }

  @Test
  void aTeacherGoesAllTheWay() {
    AwardId award = new SamplePortal(MemoryStore.empty()).awarded(learner);
    assertThat(award.value()).startsWith("urn:uuid:");
  }

  @Test
  void workGoesOnInTheVersionThatFollows() {
    var portal = new SamplePortal(MemoryStore.empty()).portal;
    EnrollmentId id = drafted(portal, "p-7");
    MicroCredential next =
        SampleDefinitions.publish(
            SampleDefinitions.draft(
                builder ->
                    builder
                        .version(new Version(2, 0))
                        .succession(Succession.of(definition.ref()))));
    portal.definitions().publish(call(admin), next).orElseThrow();
    // region service-carry-over
    Receipt moved = portal.earning().carryOver(call(robin), id, next.ref()).orElseThrow();
    print(moved.events());
    print(portal.views().enrollment(robin, id).orElseThrow().standing());
    print(portal.views().enrollment(robin, moved.enrollment()).orElseThrow().standing());
    // end
    assertThat(printed)
        .containsExactly(
            "[earning.withdrawn, earning.enrolled, earning.carried-over]", "WITHDRAWN", "DRAFTING");
    portal.earning().submit(call(robin), moved.enrollment()).orElseThrow();
  }

  @Test
  void permissionsAreData() {
    var store = MemoryStore.empty();
    MicroCredentials standard =
        MicroCredentials.on(store, RubricEvaluation.standard(), clock, new SecureRandom());
    // region service-policy
    var grants = new ArrayList<>(PermissionPolicy.standard().grants());
    grants.add(Grant.of(Role.AUTHOR, Action.PUBLISH_DEFINITION));
    MicroCredentials portal = standard.with(new PermissionPolicy(grants));
    // end
    Actor author = SamplePortal.actor("p-3", Role.AUTHOR);
    assertThat(standard.definitions().publish(call(author), definition).problems().codes())
        .containsExactly("permission.no-grant");
    assertThat(portal.definitions().publish(call(author), definition).isSuccess()).isTrue();
    assertThat(standard.definitions().find(definition.ref())).isPresent();
  }

  @Test
  void pagesThroughWhatWaits() {
    var sample = new SamplePortal(MemoryStore.empty());
    MicroCredentials portal = sample.portal;
    for (int i = 0; i < 5; i++) {
      submitted(portal, "p-1" + i);
    }
    // region service-pages
    List<WaitingItem> waiting = new ArrayList<>();
    Optional<LookupPlace> place = Optional.of(LookupPlace.start());
    while (place.isPresent()) {
      Page<WaitingItem> page =
          portal.views().waiting(admin, programme, Stage.SUBMITTED, place.get(), 2).orElseThrow();
      waiting.addAll(page.items());
      place = page.following();
    }
    // end
    assertThat(waiting).extracting(WaitingItem::enrollment).doesNotHaveDuplicates().hasSize(5);
    sample.awarded(learner);
    assertThat(
            portal.views().awards(robin, learner, LookupPlace.start(), 500).orElseThrow().items())
        .extracting(EnrollmentSummary::standing)
        .containsExactly(Standing.AWARDED);
  }

  private void submitted(MicroCredentials portal, String person) {
    EnrollmentId id = drafted(portal, person);
    portal.earning().submit(call(SamplePortal.actor(person, Role.LEARNER)), id).orElseThrow();
  }

  private EnrollmentId drafted(MicroCredentials portal, String person) {
    Actor somebody = SamplePortal.actor(person, Role.LEARNER);
    var earning = portal.earning();
    var id =
        earning
            .enroll(call(somebody), definition.ref(), PersonId.of(person))
            .orElseThrow()
            .enrollment();
    earning.draft(call(somebody), id, AssessmentRoute.PORTFOLIO).orElseThrow();
    earning.save(call(somebody), id, SampleWork.portfolio()).orElseThrow();
    return id;
  }
}
