package io.microcredential.examples.docs;

import static io.microcredential.examples.docs.SamplePortal.ADMIN;
import static io.microcredential.examples.docs.SamplePortal.PROGRAMME;
import static io.microcredential.examples.docs.SamplePortal.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Digest;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.service.ErasurePlan;
import io.microcredential.core.service.JournalReport;
import io.microcredential.core.service.MicroCredentials;
import io.microcredential.core.service.Retention;
import io.microcredential.core.service.RetentionGround;
import io.microcredential.core.service.RetentionPolicy;
import io.microcredential.core.service.Stage;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The snippets of the vendor's guide about the journal, erasure and what to watch. */
class ServiceEventsPageTest {

  private final PersonId learner = PersonId.of("p-7");
  private final Actor admin = ADMIN;
  private final MemoryStore store = MemoryStore.empty();
  private final SamplePortal sample = new SamplePortal(store);
  private final MicroCredentials portal = sample.portal;
  private final List<String> printed = new ArrayList<>();

  private void print(Object line) {
    printed.add(line.toString());
  }

  private EnrollmentId awarded() {
    sample.awarded(learner);
    Actor robin = SamplePortal.actor("p-7", Role.LEARNER);
    return portal
        .views()
        .enrollments(robin, learner, LookupPlace.start(), 1)
        .orElseThrow()
        .items()
        .get(0)
        .id();
  }

  @Test
  void deliversEveryEventAtLeastOnce() {
    awarded();
    Set<Digest> done = new HashSet<>();
    // region service-deliver
    Consumer<List<JournalEntry>> mail =
        entries -> {
          for (JournalEntry entry : entries) {
            if (done.add(entry.hash()) && entry.kind().equals("earning.awarded")) {
              print("tell somebody of " + entry.subject());
            }
          }
        };
    while (portal.journal().deliver("mail", 100, mail) > 0) {}
    // end
    assertThat(printed).singleElement().asString().startsWith("tell somebody of urn:uuid:");
    assertThat(done).hasSize(portal.journal().after(0, 1_000).size());
    mail.accept(portal.journal().after(0, 1_000));
    assertThat(printed).hasSize(1);
  }

  @Test
  void watchesWhetherConsumersKeepUpAndWorkWaits() {
    awarded();
    Instant now = sample.now();
    // region service-watch
    List<JournalEntry> behind = portal.journal().after(portal.journal().place("mail"), 1_000);
    Duration late = behind.isEmpty() ? Duration.ZERO : Duration.between(behind.get(0).at(), now);
    int waiting =
        portal
            .views()
            .waiting(admin, PROGRAMME, Stage.SUBMITTED, LookupPlace.start(), 500)
            .orElseThrow()
            .items()
            .size();
    // end
    assertThat(behind).hasSize(11);
    assertThat(late).isZero();
    assertThat(waiting).isZero();
  }

  @Test
  void showsThatNobodyBentTheJournal() {
    EnrollmentId id = awarded();
    List<JournalHead> kept = new ArrayList<>();
    // region service-verify
    JournalReport report = portal.journal().verify(kept);
    if (report.isIntact()) {
      kept.add(report.sound());
    } else {
      print(report.fault() + " at " + report.brokenAt());
    }
    Problems changed = portal.journal().audit(id);
    changed.forEach(problem -> print(problem.message()));
    // end
    assertThat(kept).hasSize(1);
    assertThat(changed.isEmpty()).isTrue();

    var key = new RecordKey("enrollment", id.value());
    store.write(
        writer -> {
          var record = writer.find(key).orElseThrow();
          String bent = record.content().replace("Try longer pauses", "Try shorter pauses");
          assertThat(bent).isNotEqualTo(record.content());
          writer.replace(record.next(bent, record.entries()));
          return bent;
        });
    assertThat(portal.journal().audit(id).codes())
        .isNotEmpty()
        .allMatch(code -> code.startsWith("audit."));
  }

  @Test
  void erasesSomebodyByAPlan() {
    portal.people().register(call(admin), learner, PROGRAMME).orElseThrow();
    awarded();
    Instant until = Instant.parse("2036-01-01T00:00:00Z");
    List<Digest> deleted = new ArrayList<>();
    // region service-erase
    var register = "State register of professional development";
    RetentionPolicy policy =
        RetentionPolicy.ofAwards(new Retention(RetentionGround.LEGAL_OBLIGATION, register, until));
    ErasurePlan plan = portal.privacy().plan(admin, learner, policy).orElseThrow();
    plan.items().forEach(item -> print(item.means() + " " + item.what() + ": " + item.reason()));
    plan.files().forEach(file -> deleted.add(file.digest()));
    portal.privacy().erase(call(admin), plan, policy).orElseThrow();
    // end
    assertThat(printed)
        .anyMatch(line -> line.startsWith("FACTS_KEPT enrollment: "))
        .anyMatch(line -> line.startsWith("DELETED person: "));
    assertThat(deleted).hasSize(3);
    assertThat(portal.people().person(admin, learner).problems().codes())
        .containsExactly("person.unknown");
    assertThat(portal.journal().verify().isIntact()).isTrue();

    sample.goOnTo(until.plusSeconds(1));
    Instant now = sample.now();
    // region service-nightly
    int facts = portal.privacy().purge();
    int commands = portal.privacy().forgetCommands(now.minus(Duration.ofDays(30)));
    // end
    assertThat(facts).isEqualTo(1);
    assertThat(commands).isPositive();
  }
}
