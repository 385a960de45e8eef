package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.AwardId;
import io.microcredential.core.CoreTypes;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.TestScore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every record of this package, found by looking at all of them. */
class PrivacyTest {

  private static final String MARKER = "MARKER";

  /** Everything that a whole life of an enrollment is made of, with a marker in every free text. */
  private static final Set<String> FREE_TEXTS =
      Set.of("narrative", "context", "text", "comment", "overall", "grounds", "account", "setting");

  private static final Collection<Record> RECORDS = records();

  private static Collection<Record> records() {
    Map<Record, Record> found = new IdentityHashMap<>();
    for (StateMachineTest.Stage stage : StateMachineTest.Stage.values()) {
      collect(stage.enrollment, found);
    }
    collect(SampleWork.released(PROCESS), found);
    collect(PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow(), found);
    Enrollment judging = SampleWork.underAssessment(PROCESS);
    collect(PROCESS.blindView(judging, AssessorRole.ASSESSOR).orElseThrow(), found);
    collect(new Consent.Given(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")), found);
    collect(new Consent.Missing(), found);
    collect(new TeamContribution(List.of(SampleWork.LEARNER), "Seen by me"), found);
    collect(new PracticeContext(List.of("3-5"), List.of("science"), "Grade 5"), found);
    collect(new Consent.OfEach(List.of(EvidenceConsentTest.AGREED)), found);
    collect(EarningEvent.history(SampleWork.released(PROCESS)), found);
    collect(
        new CarriedWork(
            judging.id(),
            judging.definition(),
            Digest.ofText("enrollment"),
            EvidencePortfolio.empty(),
            List.of()),
        found);
    collect(
        new LearnerRecord(
            List.of(new TestScore(TestId.of("test"), Fraction.of(4242))), List.of(), Fraction.ONE),
        found);
    return found.keySet();
  }

  private static void collect(@Nullable Object value, Map<Record, Record> found) {
    if (value instanceof Collection<?> all) {
      all.forEach(one -> collect(one, found));
    } else if (value instanceof Record record && found.put(record, record) == null) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(read(record, component), found);
      }
    }
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isHere(Record record) {
    return record.getClass().getPackage().equals(EarningProcess.class.getPackage());
  }

  /** Returns the record with other components; throws what its constructor throws. */
  private static Record with(Record record, int index, @Nullable Object value) throws Throwable {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(component -> read(record, component)).toArray();
    values[index] = value;
    var constructor =
        record
            .getClass()
            .getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Test
  void everyRecordOfThePackageIsLookedAt() {
    Set<String> seen =
        RECORDS.stream().map(record -> record.getClass().getName()).collect(Collectors.toSet());
    List<String> all =
        CoreTypes.recordsBeside(EarningProcess.class).stream().map(Class::getName).toList();

    assertThat(all).hasSizeGreaterThan(20);
    assertThat(seen).containsAll(all);
  }

  @Test
  void noTextOfALearnerOrAssessorShowsInToString() {
    var marked = new ArrayList<Record>();
    var texts = new ArrayList<String>();
    for (Record record : RECORDS) {
      RecordComponent[] components = record.getClass().getRecordComponents();
      for (int i = 0; i < components.length; i++) {
        if (FREE_TEXTS.contains(components[i].getName())
            && components[i].getType() == String.class) {
          texts.add(components[i].getName());
          marked.add(marked(record, i));
        }
      }
    }
    assertThat(Set.copyOf(texts)).isEqualTo(FREE_TEXTS);
    assertThat(marked).noneMatch(record -> record.toString().contains(MARKER));
  }

  private static Record marked(Record record, int component) {
    try {
      return with(record, component, MARKER);
    } catch (Throwable e) {
      throw new IllegalStateException("a free text takes any words", e);
    }
  }

  @Test
  void noRecordOfThePackageShowsWhatItHoldsDeeperDown() {
    String words = SampleWork.WORDS;
    assertThat(RECORDS)
        .filteredOn(PrivacyTest::isHere)
        .allSatisfy(
            record ->
                assertThat(record.toString())
                    .doesNotContain(
                        words,
                        "What plan shows",
                        "Grade 5",
                        "Twenty-four students",
                        "Seen by",
                        "4242"));
  }

  @Test
  void noEnrollmentSubmissionDecisionOrAwardShowsWhoseItIs() {
    assertThat(RECORDS)
        .filteredOn(
            record ->
                record instanceof Enrollment
                    || record instanceof Submission
                    || record instanceof Decision
                    || record instanceof Award
                    || record instanceof Attempt
                    || record instanceof Appeal
                    || record instanceof EarningEvent
                    || record instanceof TeamContribution
                    || record instanceof BlindSubmission)
        .hasSizeGreaterThan(10)
        .noneMatch(record -> record.toString().contains(SampleWork.LEARNER.value()));
  }

  @Test
  void noRecordTakesNothingForSomething() {
    for (Record record : RECORDS) {
      RecordComponent[] components = record.getClass().getRecordComponents();
      for (int i = 0; isHere(record) && i < components.length; i++) {
        int index = i;
        if (!components[i].getType().isPrimitive()
            && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          assertThatThrownBy(() -> with(record, index, null))
              .as("%s without %s", record.getClass(), components[i].getName())
              .isInstanceOf(NullPointerException.class);
        }
      }
    }
  }

  @Test
  void noListCanBeChangedFromOutsideNorByWhoeverHandedItIn() throws Throwable {
    for (Record record : RECORDS) {
      RecordComponent[] components = record.getClass().getRecordComponents();
      for (int i = 0; isHere(record) && i < components.length; i++) {
        if (read(record, components[i]) instanceof List<?> list) {
          assertThatThrownBy(() -> list.remove(0))
              .isInstanceOf(UnsupportedOperationException.class);
          var handedIn = new ArrayList<Object>(list);
          Record copy = with(record, i, handedIn);
          handedIn.clear();
          assertThat(copy).isEqualTo(record);
        }
      }
    }
  }

  @Test
  void anOutcomeShowsNothingEither() {
    assertThat(PROCESS.save(SampleWork.drafting(PROCESS), SampleWork.portfolio()).toString())
        .doesNotContain("Twenty-four", "Grade 5");
    assertThat(
            PROCESS
                .award(
                    SampleWork.decided(
                        PROCESS, SampleWork.levels(STUDENT_VOICE, SampleDefinitions.DEVELOPING)),
                    AwardId.of("urn:uuid:1"),
                    day(9))
                .toString())
        .doesNotContain(SampleWork.WORDS);
  }
}
