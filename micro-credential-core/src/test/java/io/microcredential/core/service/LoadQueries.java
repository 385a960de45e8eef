package io.microcredential.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.service.LoadTemplates.Kind;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Every query of the service, asked again and again about somebody or something else. */
final class LoadQueries {

  private static final int PAGE = 50;
  private static final Set<Kind> AWARDED = EnumSet.range(Kind.AWARDED, Kind.REVOKED);

  private final LoadData data;
  private final LoadTemplates templates;
  private final Store store;
  private final MicroCredentials service;
  private final SplittableRandom random = new SplittableRandom(7);
  private final Map<String, Question> questions = new LinkedHashMap<>();

  /** Asks once with arguments that were chosen before, and tells how many items came. */
  private interface Asking {
    int ask();
  }

  /** Chooses arguments. */
  private interface Question {
    Asking next();
  }

  LoadQueries(LoadData data, LoadTemplates templates, LoadWay way) {
    this.data = data;
    this.templates = templates;
    this.store = way.store;
    this.service = way.service;
    enrollments();
    waiting();
    people();
    journal();
  }

  /**
   * Asks each question some times to get warm and then some times by the clock.
   *
   * @return the table, and in it the slowest 99th percentile in milliseconds
   */
  double run(int warm, int runs, List<String> table) {
    table.add(
        LoadTimes.row("query", "%8s%9s%9s%9s%9s", "runs", "items", "p50 ms", "p99 ms", "max"));
    double slowest = 0;
    for (Question question : questions.values()) {
      for (int i = 0; i < warm; i++) {
        question.next().ask();
      }
    }
    for (Map.Entry<String, Question> question : questions.entrySet()) {
      var times = new LoadTimes();
      long items = 0;
      for (int i = 0; i < runs; i++) {
        Asking asking = question.getValue().next();
        long begin = System.nanoTime();
        items += asking.ask();
        times.add(System.nanoTime() - begin);
      }
      assertThat(items).as(question.getKey()).isPositive();
      slowest = Math.max(slowest, times.millis(0.99));
      table.add(
          LoadTimes.row(
              question.getKey(),
              "%8d%9.1f%9.2f%9.2f%9.2f",
              runs,
              (double) items / runs,
              times.millis(0.5),
              times.millis(0.99),
              times.millis(1)));
    }
    return slowest;
  }

  private void enrollments() {
    Views views = service.views();
    questions.put(
        "views.enrollment",
        () -> {
          LoadData.One one = one(EnumSet.allOf(Kind.class));
          return () -> one(views.enrollment(owner(one), one.enrollment()));
        });
    questions.put("views.enrollments", () -> enrollments(random.nextInt(data.learners()), false));
    questions.put("views.enrollments, 500 of them", () -> enrollments(busy(), false));
    questions.put("views.enrollments, deep", () -> enrollments(busy(), true));
    questions.put(
        "views.blind",
        () -> {
          LoadData.One one = one(EnumSet.of(Kind.ASSESSED_BY_NOBODY));
          Actor assessor = LoadWay.assessor(one.copy().first());
          return () -> one(views.blind(assessor, one.submission(), AssessorRole.ASSESSOR));
        });
    questions.put(
        "views.assessments",
        () -> {
          LoadData.One one = one(AWARDED);
          return () -> one(views.assessments(LoadWay.AUDITOR, one.enrollment()));
        });
    questions.put(
        "views.award",
        () -> {
          LoadData.One one = one(AWARDED);
          return () -> one(views.award(owner(one), one.award()));
        });
    questions.put("views.awards", () -> awards(random.nextInt(data.learners()), false));
    questions.put("views.awards, 400 of them", () -> awards(busy(), false));
    questions.put("views.awards, deep", () -> awards(busy(), true));
  }

  private Asking enrollments(int learner, boolean deep) {
    Actor actor = LoadWay.learner(LoadData.learner(learner));
    LookupPlace after = place(deep);
    return () -> items(service.views().enrollments(actor, person(actor), after, PAGE));
  }

  private Asking awards(int learner, boolean deep) {
    Actor actor = LoadWay.learner(LoadData.learner(learner));
    LookupPlace after = place(deep);
    return () -> items(service.views().awards(actor, person(actor), after, PAGE));
  }

  private void waiting() {
    for (Stage stage : Stage.values()) {
      questions.put("views.waiting " + stage, () -> waiting(stage, false));
      questions.put("views.waiting " + stage + ", deep", () -> waiting(stage, true));
    }
    questions.put("views.assigned", () -> assigned(false));
    questions.put("views.assigned, deep", () -> assigned(true));
  }

  private Asking waiting(Stage stage, boolean deep) {
    int programme = random.nextInt(LoadWay.DEFINITIONS.size());
    LookupPlace after = place(deep);
    return () ->
        items(
            service
                .views()
                .waiting(LoadWay.ADMINISTRATOR, LoadWay.programme(programme), stage, after, PAGE));
  }

  private Asking assigned(boolean deep) {
    Actor assessor = LoadWay.assessor(LoadData.assessor(random.nextInt(data.assessors())));
    LookupPlace after = place(deep);
    return () -> items(service.views().assigned(assessor, after, PAGE));
  }

  private void people() {
    questions.put(
        "people.person",
        () -> {
          Actor actor = LoadWay.learner(LoadData.learner(random.nextInt(data.learners())));
          return () -> one(service.people().person(actor, person(actor)));
        });
    questions.put(
        "people.holder",
        () -> {
          var mail = LoadData.mail(LoadData.learner(random.nextInt(data.learners())));
          return () -> one(service.people().holder(LoadWay.ADMINISTRATOR, mail, LoadData.NOW));
        });
    questions.put(
        "portfolios.portfolio",
        () -> {
          Actor actor = LoadWay.learner(LoadData.learner(withPortfolio()));
          return () -> one(service.portfolios().portfolio(actor, person(actor)));
        });
    questions.put(
        "portfolios.shares",
        () -> {
          Actor actor = LoadWay.learner(LoadData.learner(withPortfolio()));
          return () -> service.portfolios().shares(actor, person(actor)).orElseThrow().size();
        });
    questions.put(
        "portfolios.shared",
        () -> {
          var secret = LoadData.secret(withPortfolio());
          return () -> service.portfolios().shared(secret).orElseThrow().awards().size();
        });
    questions.put(
        "portfolios.publicPage",
        () -> {
          var owner = PersonId.of(LoadData.learner(withPortfolio()));
          return () -> service.portfolios().publicPage(owner).orElseThrow().awards().size();
        });
    questions.put(
        "privacy.plan",
        () -> {
          int learner = LoadData.busyLearners() + random.nextInt(data.learners() / 2);
          Actor actor = LoadWay.learner(LoadData.learner(learner));
          return () ->
              service
                  .privacy()
                  .plan(actor, person(actor), RetentionPolicy.nothing())
                  .orElseThrow()
                  .items()
                  .size();
        });
  }

  private void journal() {
    questions.put("journal.after, start", () -> after(random.nextInt(1_000)));
    questions.put("journal.after, anywhere", () -> after(random.nextInt(data.entries() - PAGE)));
    questions.put("journal.after, end", () -> after(data.entries() - PAGE - random.nextInt(1_000)));
    questions.put(
        "journal of one enrollment",
        () -> {
          var key =
              new RecordKey(
                  StoredEnrollment.KIND, one(EnumSet.allOf(Kind.class)).enrollment().value());
          return () -> store.read(reader -> reader.journal(key, 0, PAGE)).size();
        });
  }

  private Asking after(int position) {
    return () -> service.journal().after(position, PAGE).size();
  }

  private int busy() {
    return LoadData.busy(random.nextInt(1_000));
  }

  private int withPortfolio() {
    return random.nextInt(data.learners() / 4);
  }

  /** Returns the beginning, or somewhere in the first three quarters of the time. */
  private LookupPlace place(boolean deep) {
    return deep
        ? new LookupPlace(
            Keys.micros(LoadWay.BEGIN.plusSeconds(random.nextInt(LoadData.SPREAD * 3 / 4))), "")
        : LookupPlace.start();
  }

  private LoadData.One one(Set<Kind> kinds) {
    int number;
    do {
      number = random.nextInt(data.enrollments());
    } while (!kinds.contains(data.kind(number)));
    return data.one(templates, number);
  }

  private static Actor owner(LoadData.One one) {
    return LoadWay.learner(one.copy().learner());
  }

  private static PersonId person(Actor actor) {
    return LoadWay.person(actor);
  }

  private static <T> int one(Outcome<T> outcome) {
    outcome.orElseThrow();
    return 1;
  }

  private static <T> int items(Outcome<Page<T>> outcome) {
    return outcome.orElseThrow().items().size();
  }
}
