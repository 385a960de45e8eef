package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.APPROVER;
import static io.microcredential.core.service.Portal.AUDITOR;
import static io.microcredential.core.service.Portal.BEN;
import static io.microcredential.core.service.Portal.DEFINITION;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningEvent;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What stays true whatever anybody tries, in whatever order, and however often. */
class CommandLawsTest {

  private static final int STEPS = 150;
  private static final MicroCredential NEXT = SampleDefinitions.publish(SampleWork.next());
  private static final Actor KIM = Portal.learner("kim");
  private static final List<Actor> PEOPLE =
      List.of(ROBIN, KIM, ADMINISTRATOR, APPROVER, ADA, BEN, AUDITOR);

  /** A command as it was sent, and what came of it, if anything did. */
  private record Sent(Call call, Commanding.Given command) {}

  private static final class World {
    final Portal portal = Portal.over(MemoryStore.empty());
    final Random luck;
    final Set<EnrollmentId> enrollments = new LinkedHashSet<>();
    final List<Sent> sent = new ArrayList<>();
    final Map<Call, Receipt> receipts = new HashMap<>();

    World(long seed) {
      luck = new Random(seed);
      portal.service.definitions().publish(portal.call(ADMINISTRATOR), NEXT).orElseThrow();
    }

    <T> T any(List<T> choices) {
      return choices.get(luck.nextInt(choices.size()));
    }
  }

  @Property(tries = 40)
  void everyCommandIsOneEffectAndEveryEffectIsOnRecord(@ForAll long seed) {
    World world = lived(seed);
    assertThat(world.portal.service.journal().verify().isIntact()).isTrue();
    world.enrollments.forEach(id -> assertOnRecord(world, id));
  }

  @Test
  void allOfThatHappensInSomeOfTheseWorlds() {
    assertThat(
            LongStream.range(0, 40)
                .boxed()
                .flatMap(seed -> entries(lived(seed)).stream())
                .map(JournalEntry::kind))
        .contains(
            "earning.decided-not-yet",
            "earning.decided-earned",
            "earning.appealed",
            "earning.revision-begun",
            "earning.awarded",
            "earning.released",
            "earning.withdrawn",
            "earning.carried-over",
            Earning.REVOKED);
  }

  private static World lived(long seed) {
    var world = new World(seed);
    for (int i = 0; i < STEPS; i++) {
      Sent next = next(world);
      int before = entries(world).size();
      Outcome<Receipt> outcome = next.command().apply(next.call());
      Receipt known = world.receipts.get(next.call());
      int happened = entries(world).size() - before;
      if (known != null) {
        assertThat(outcome.orElseThrow()).isEqualTo(known);
        assertThat(happened).isZero();
      } else {
        assertThat(happened)
            .isEqualTo(outcome.value().map(receipt -> receipt.events().size()).orElse(0));
        outcome.value().ifPresent(receipt -> world.receipts.put(next.call(), receipt));
      }
      outcome
          .value()
          .filter(receipt -> receipt.record().kind().equals(StoredEnrollment.KIND))
          .ifPresent(receipt -> world.enrollments.add(receipt.enrollment()));
    }
    return world;
  }

  private static List<JournalEntry> entries(World world) {
    return world.portal.service.journal().after(0, 10_000);
  }

  /** Something said before, or a command that might be possible now, or any by anybody. */
  private static Sent next(World world) {
    if (!world.sent.isEmpty() && world.luck.nextInt(5) == 0) {
      return world.any(world.sent);
    }
    if (world.luck.nextInt(3) == 0) {
      world.portal.later();
    }
    Actor actor = world.any(PEOPLE);
    if (!world.enrollments.isEmpty() && world.luck.nextInt(4) > 0) {
      EnrollmentId id = world.any(List.copyOf(world.enrollments));
      actor = whoseTurn(world, id);
      var next = new Sent(world.portal.call(actor), world.any(choices(world, actor, id)));
      world.sent.add(next);
      return next;
    }
    List<Commanding.Given> choices =
        world.enrollments.isEmpty()
            ? List.of(enrolling(world))
            : choices(world, actor, world.any(List.copyOf(world.enrollments)));
    var next = new Sent(world.portal.call(actor), world.any(choices));
    world.sent.add(next);
    return next;
  }

  private static Actor whoseTurn(World world, EnrollmentId id) {
    Enrollment enrollment = enrollment(world, id);
    return switch (Standing.of(enrollment.state())) {
      case ENROLLED, DRAFTING, NOT_YET_EARNED, WITHDRAWN -> learner(enrollment);
      case SUBMITTED -> ADMINISTRATOR;
      case UNDER_ASSESSMENT -> world.any(List.of(ADA, BEN, APPROVER, ADMINISTRATOR));
      case EARNED -> APPROVER;
      case AWARDED -> world.any(List.of(learner(enrollment), ADMINISTRATOR));
    };
  }

  private static Enrollment enrollment(World world, EnrollmentId id) {
    return world
        .portal
        .store
        .read(store -> store.find(new RecordKey(StoredEnrollment.KIND, id.value())))
        .map(record -> StoredEnrollment.read(record).enrollment())
        .orElseThrow();
  }

  private static Commanding.Given enrolling(World world) {
    Actor learner = world.any(List.of(ROBIN, KIM));
    return call -> world.portal.service.earning().enroll(call, DEFINITION.ref(), person(learner));
  }

  private static List<Commanding.Given> choices(World world, Actor actor, EnrollmentId id) {
    Earning earning = world.portal.service.earning();
    if (List.of(ADA, BEN).contains(actor) && world.luck.nextInt(4) > 0) {
      return assessing(world, actor, id);
    } else if (actor.equals(APPROVER) && world.luck.nextInt(4) > 0) {
      return List.of(
          call -> earning.decide(call, id, SampleWork.WORDS, LearnerRecord.nothing()),
          call -> earning.award(call, id));
    } else if (actor.equals(ADMINISTRATOR) && world.luck.nextInt(4) > 0) {
      return List.of(
          call -> earning.beginAssessment(call, id),
          call -> earning.assign(call, id, List.of(person(ADA), person(BEN))),
          call -> earning.revoke(call, id, "Issued in error."));
    }
    EvidenceId plan = EvidenceId.of("plan");
    int number = world.luck.nextInt(9);
    return List.of(
        enrolling(world),
        call -> earning.draft(call, id, AssessmentRoute.PORTFOLIO),
        call -> earning.save(call, id, SampleWork.portfolio()),
        call -> earning.save(call, id, SampleWork.portfolio().without(plan)),
        call -> earning.submit(call, id),
        call -> earning.submit(call, id),
        call -> earning.reopen(call, id, SampleDefinitions.QUESTIONS),
        call -> earning.revise(call, id),
        call -> earning.appeal(call, id, "Look at work " + number),
        call -> earning.release(call, id, plan, URI.create("https://p.example/" + number)),
        call -> earning.takeBack(call, id, plan),
        call ->
            number > 5
                ? earning.carryOver(call, id, NEXT.ref())
                : earning.nameCoaches(call, id, List.of(person(AUDITOR))),
        call ->
            number > 0
                ? earning.draft(call, id, AssessmentRoute.TEST)
                : earning.withdraw(call, id));
  }

  private static List<Commanding.Given> assessing(World world, Actor judge, EnrollmentId id) {
    Portal portal = world.portal;
    boolean waits =
        portal
            .service
            .views()
            .assigned(judge, LookupPlace.start(), 100)
            .orElseThrow()
            .items()
            .stream()
            .anyMatch(
                item -> item.enrollment().equals(id) && item.stage() == Stage.UNDER_ASSESSMENT);
    if (!waits) {
      return List.of(call -> portal.service.earning().beginAssessment(call, id));
    }
    Assessment said =
        portal.judgement(
            judge,
            id,
            world.luck.nextInt(3) > 0
                ? SampleWork.levels()
                : SampleWork.levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING));
    return List.of(
        call ->
            portal
                .service
                .earning()
                .assess(call, id, SampleWork.assessor(person(judge).value()), said));
  }

  private static void assertOnRecord(World world, EnrollmentId id) {
    assertThat(world.portal.service.journal().audit(id).codes()).isEmpty();
    var key = new RecordKey(StoredEnrollment.KIND, id.value());
    Enrollment enrollment = enrollment(world, id);
    Set<String> undated =
        Set.of(
            "earning.draft-begun",
            "earning.draft-saved",
            "earning.assessment-begun",
            "earning.revision-begun",
            Earning.ASSIGNED,
            Earning.COACHES_NAMED,
            Earning.REVOKED);
    assertThat(
            entries(world).stream()
                .filter(entry -> entry.record().equals(key) && !undated.contains(entry.kind()))
                .map(entry -> entry.kind() + " " + entry.subject()))
        .containsExactlyInAnyOrderElementsOf(
            EarningEvent.history(enrollment).stream()
                .map(event -> Commitments.name(event.kind()) + " " + event.subject())
                .toList());
    if (enrollment.award().isPresent()) {
      assertThat(world.portal.view(learner(enrollment), id).decisions())
          .last()
          .matches(Decision::isEarned);
    }
  }

  private static Actor learner(Enrollment enrollment) {
    return Stream.of(ROBIN, KIM)
        .filter(learner -> person(learner).equals(enrollment.learner()))
        .findFirst()
        .orElseThrow();
  }
}
