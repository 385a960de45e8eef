package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.APPROVER;
import static io.microcredential.core.service.Portal.BEN;
import static io.microcredential.core.service.Portal.DEFINITION;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.person;

import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One command: who gives it, and how to bring a portal to where it can be given.
 *
 * @param name its method and what that takes besides the call
 * @param actor who may give it
 * @param role as what
 * @param personal whether it takes this person, and not only somebody in that role
 * @param scene brings a portal without anything published to where the command can be given
 */
record Commanding(
    String name, Actor actor, Role role, boolean personal, Function<Portal, Scene> scene) {

  private static final EnrollmentId NOWHERE = EnrollmentId.of("nowhere");
  private static final Actor COACH = Portal.actor("coach-3", Role.COACH);
  private static final MicroCredential ONE_ATTEMPT =
      SampleDefinitions.publish(
          SampleDefinitions.draft(
              builder -> builder.version(new Version(1, 1)).attemptPolicy(new AttemptPolicy(1))));
  private static final Map<CriterionId, @Nullable LevelId> NOT_YET =
      SampleWork.levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING);

  /** The command with everything but the call. */
  interface Given extends Function<Call, Outcome<Receipt>> {}

  /**
   * A portal where the command can be given.
   *
   * @param right the command
   * @param others the same command with one thing in it changed
   */
  record Scene(Given right, List<Given> others) {
    static Scene of(Given right, Given... others) {
      return new Scene(right, List.of(others));
    }
  }

  @Override
  public String toString() {
    return name + " as " + role;
  }

  static List<Commanding> all() {
    return Stream.of(
            definitions(), learning(), judging(), deciding(), afterwards(), CommandingPeople.all())
        .flatMap(List::stream)
        .toList();
  }

  private static Commanding of(
      String name, Actor actor, Role role, boolean personal, Function<Portal, Scene> scene) {
    return new Commanding(
        "Earning." + name,
        actor,
        role,
        personal,
        portal -> {
          published(portal, DEFINITION);
          return scene.apply(portal);
        });
  }

  private static Commanding learner(String name, Function<Portal, Scene> scene) {
    return of(name, ROBIN, Role.LEARNER, true, scene);
  }

  private static Commanding staff(String name, Actor actor, Role role, Function<Portal, Scene> s) {
    return of(name, actor, role, false, s);
  }

  private static Commanding administrator(String name, Function<Portal, Scene> scene) {
    return staff(name, ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR, scene);
  }

  private static void published(Portal portal, MicroCredential version) {
    portal.service.definitions().publish(portal.call(ADMINISTRATOR), version).orElseThrow();
  }

  private static List<Commanding> definitions() {
    return List.of(
        new Commanding(
            "Definitions.publish(MicroCredential)",
            ADMINISTRATOR,
            Role.PROGRAMME_ADMINISTRATOR,
            false,
            portal -> {
              Definitions definitions = portal.service.definitions();
              return Scene.of(
                  call -> definitions.publish(call, DEFINITION),
                  call -> definitions.publish(call, ONE_ATTEMPT));
            }),
        new Commanding(
            "Definitions.retire(DefinitionRef)",
            ADMINISTRATOR,
            Role.PROGRAMME_ADMINISTRATOR,
            false,
            portal -> {
              published(portal, DEFINITION);
              Definitions definitions = portal.service.definitions();
              return Scene.of(
                  call -> definitions.retire(call, DEFINITION.ref()),
                  call -> definitions.retire(call, ONE_ATTEMPT.ref()));
            }));
  }

  private static List<Commanding> learning() {
    return List.of(
        learner(
            "enroll(DefinitionRef,PersonId)",
            portal -> {
              Earning earning = portal.service.earning();
              return Scene.of(
                  call -> earning.enroll(call, DEFINITION.ref(), person(ROBIN)),
                  call -> earning.enroll(call, DEFINITION.ref(), PersonId.of("kim")),
                  call -> earning.enroll(call, ONE_ATTEMPT.ref(), person(ROBIN)));
            }),
        learner("carryOver(EnrollmentId,DefinitionRef)", CarryOverCommandTest::scene),
        learner(
            "draft(EnrollmentId,AssessmentRoute)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.enrolled(ROBIN);
              return Scene.of(
                  call -> earning.draft(call, id, AssessmentRoute.PORTFOLIO),
                  call -> earning.draft(call, id, AssessmentRoute.PRIOR_LEARNING),
                  call -> earning.draft(call, NOWHERE, AssessmentRoute.PORTFOLIO));
            }),
        learner(
            "save(EnrollmentId,EvidencePortfolio)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.drafted(ROBIN);
              EvidencePortfolio less = SampleWork.portfolio().without(EvidenceId.of("recording"));
              return Scene.of(
                  call -> earning.save(call, id, less),
                  call -> earning.save(call, id, SampleWork.portfolio()),
                  call -> earning.save(call, NOWHERE, less));
            }),
        learner(
            "reopen(EnrollmentId,CriterionId)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.decided(ROBIN, NOT_YET);
              earning.revise(portal.call(ROBIN), id).orElseThrow();
              return Scene.of(
                  call -> earning.reopen(call, id, SampleDefinitions.QUESTIONS),
                  call -> earning.reopen(call, id, SampleDefinitions.WAIT_TIME),
                  call -> earning.reopen(call, NOWHERE, SampleDefinitions.QUESTIONS));
            }),
        learner(
            "submit(EnrollmentId)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.drafted(ROBIN);
              return Scene.of(call -> earning.submit(call, id), c -> earning.submit(c, NOWHERE));
            }),
        learner(
            "withdraw(EnrollmentId)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.submitted(ROBIN);
              return Scene.of(
                  call -> earning.withdraw(call, id), call -> earning.withdraw(call, NOWHERE));
            }));
  }

  private static List<Commanding> judging() {
    return List.of(
        administrator(
            "beginAssessment(EnrollmentId)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.submitted(ROBIN);
              return Scene.of(
                  call -> earning.beginAssessment(call, id),
                  call -> earning.beginAssessment(call, NOWHERE));
            }),
        administrator(
            "assign(EnrollmentId,List)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.submitted(ROBIN);
              return Scene.of(
                  call -> earning.assign(call, id, List.of(person(ADA), person(BEN))),
                  call -> earning.assign(call, id, List.of(person(BEN), person(ADA))),
                  call -> earning.assign(call, NOWHERE, List.of(person(ADA), person(BEN))));
            }),
        administrator(
            "nameCoaches(EnrollmentId,List)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.enrolled(ROBIN);
              return Scene.of(
                  call -> earning.nameCoaches(call, id, List.of(person(COACH))),
                  call -> earning.nameCoaches(call, id, List.of()),
                  call -> earning.nameCoaches(call, NOWHERE, List.of(person(COACH))));
            }));
  }

  private static List<Commanding> deciding() {
    return List.of(
        of(
            "assess(EnrollmentId,Assessor,Assessment)",
            ADA,
            Role.ASSESSOR,
            true,
            Commanding::assessing),
        staff(
            "decide(EnrollmentId,String,LearnerRecord)",
            APPROVER,
            Role.APPROVER,
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.judged(ROBIN, SampleWork.levels());
              var hours = new LearnerRecord(List.of(), List.of(), Fraction.of(3));
              LearnerRecord nothing = LearnerRecord.nothing();
              return Scene.of(
                  call -> earning.decide(call, id, SampleWork.WORDS, nothing),
                  call -> earning.decide(call, id, "Well done.", nothing),
                  call -> earning.decide(call, id, SampleWork.WORDS, hours),
                  call -> earning.decide(call, NOWHERE, SampleWork.WORDS, nothing));
            }),
        staff(
            "award(EnrollmentId)",
            APPROVER,
            Role.APPROVER,
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.decided(ROBIN, SampleWork.levels());
              return Scene.of(call -> earning.award(call, id), c -> earning.award(c, NOWHERE));
            }));
  }

  private static Scene assessing(Portal portal) {
    Earning earning = portal.service.earning();
    EnrollmentId id = portal.underAssessment(ROBIN);
    Assessment good = portal.judgement(ADA, id, SampleWork.levels());
    Assessment strict = portal.judgement(ADA, id, NOT_YET);
    Assessor ada = SampleWork.assessor("ada");
    return Scene.of(
        call -> earning.assess(call, id, ada, by(call.actor().person(), good)),
        call -> earning.assess(call, id, ada, strict),
        call -> earning.assess(call, id, new Assessor(person(ADA), List.of()), good),
        call -> earning.assess(call, NOWHERE, ada, good));
  }

  private static Assessment by(@Nullable PersonId caller, Assessment said) {
    return new Assessment(
        said.id(),
        said.submission(),
        caller == null ? said.assessor() : caller,
        said.role(),
        said.rubric(),
        said.ratings(),
        said.assessedAt());
  }

  private static List<Commanding> afterwards() {
    return List.of(
        administrator(
            "revoke(EnrollmentId,String)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.awarded(ROBIN);
              return Scene.of(
                  call -> earning.revoke(call, id, "Issued in error."),
                  call -> earning.revoke(call, id, "A mistake."),
                  call -> earning.revoke(call, NOWHERE, "Issued in error."));
            }),
        learner(
            "revise(EnrollmentId)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.decided(ROBIN, NOT_YET);
              return Scene.of(call -> earning.revise(call, id), c -> earning.revise(c, NOWHERE));
            }),
        learner(
            "revise(EnrollmentId,AssessmentRoute)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.decided(ROBIN, NOT_YET);
              return Scene.of(
                  call -> earning.revise(call, id, AssessmentRoute.PORTFOLIO),
                  call -> earning.revise(call, id, AssessmentRoute.PRIOR_LEARNING),
                  call -> earning.revise(call, id),
                  call -> earning.revise(call, NOWHERE, AssessmentRoute.PORTFOLIO));
            }),
        of("coach(EnrollmentId,int)", COACH, Role.COACH, true, Commanding::coaching),
        learner(
            "appeal(EnrollmentId,String)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.decided(ROBIN, NOT_YET);
              return Scene.of(
                  call -> earning.appeal(call, id, "Look at work 2."),
                  call -> earning.appeal(call, id, "Look at work 1."),
                  call -> earning.appeal(call, NOWHERE, "Look at work 2."));
            }),
        learner("release(EnrollmentId,EvidenceId,URI)", Commanding::releasing),
        learner(
            "takeBack(EnrollmentId,EvidenceId)",
            portal -> {
              Earning earning = portal.service.earning();
              EnrollmentId id = portal.awarded(ROBIN);
              EvidenceId plan = EvidenceId.of("plan");
              URI place = URI.create("https://p.example/plan");
              earning.release(portal.call(ROBIN), id, plan, place).orElseThrow();
              portal.later();
              return Scene.of(
                  call -> earning.takeBack(call, id, plan),
                  call -> earning.takeBack(call, id, EvidenceId.of("work-1")),
                  call -> earning.takeBack(call, NOWHERE, plan));
            }));
  }

  private static Scene coaching(Portal portal) {
    Earning earning = portal.service.earning();
    published(portal, ONE_ATTEMPT);
    EnrollmentId id =
        earning
            .enroll(portal.call(ROBIN), ONE_ATTEMPT.ref(), person(ROBIN))
            .orElseThrow()
            .enrollment();
    earning.draft(portal.call(ROBIN), id, AssessmentRoute.PORTFOLIO).orElseThrow();
    earning.save(portal.call(ROBIN), id, SampleWork.portfolio()).orElseThrow();
    earning.submit(portal.call(ROBIN), id).orElseThrow();
    portal.opened(id);
    portal.assess(ADA, id, NOT_YET).orElseThrow();
    portal.assess(BEN, id, NOT_YET).orElseThrow();
    portal.decide(id).orElseThrow();
    earning.nameCoaches(portal.call(ADMINISTRATOR), id, List.of(person(COACH))).orElseThrow();
    return Scene.of(
        call -> earning.coach(call, id, 1),
        call -> earning.coach(call, id, 2),
        call -> earning.coach(call, NOWHERE, 1));
  }

  private static Scene releasing(Portal portal) {
    Earning earning = portal.service.earning();
    EnrollmentId id = portal.awarded(ROBIN);
    EvidenceId plan = EvidenceId.of("plan");
    URI place = URI.create("https://p.example/plan");
    return Scene.of(
        call -> earning.release(call, id, plan, place),
        call -> earning.release(call, id, plan, URI.create("https://p.example/plan2")),
        call -> earning.release(call, id, EvidenceId.of("work-1"), place),
        call -> earning.release(call, NOWHERE, plan, place));
  }
}
