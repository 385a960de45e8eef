package io.microcredential.core.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.SubmissionId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Feature C6: an answer within a number of business days, and the list of those that are late. */
class TurnaroundPolicyTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final BusinessCalendar CALENDAR =
      BusinessCalendar.mondayToFriday(
          List.of(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 19)));
  private static final TurnaroundPolicy FOURTEEN = new TurnaroundPolicy(14, CALENDAR);

  private static BusinessCalendar calendar(Random random, LocalDate start) {
    var rest = new ArrayList<DayOfWeek>();
    for (int i = random.nextInt(7); i > 0; i--) {
      rest.add(DayOfWeek.of(1 + random.nextInt(7)));
    }
    var holidays = new ArrayList<LocalDate>();
    for (int i = random.nextInt(30); i > 0; i--) {
      holidays.add(start.plusDays(random.nextInt(120) - 10));
    }
    return new BusinessCalendar(rest, holidays);
  }

  private static boolean works(BusinessCalendar calendar, LocalDate day) {
    return !calendar.restDays().contains(day.getDayOfWeek()) && !calendar.holidays().contains(day);
  }

  @Property(tries = 1000)
  void addingBusinessDaysIsCountingDayByDay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int number) {
    LocalDate start = LocalDate.of(2026, 1, 1).plusDays(new Random(seed).nextInt(500));
    BusinessCalendar calendar = calendar(new Random(seed), start);
    LocalDate day = start;
    for (int left = number; left > 0; ) {
      day = day.plusDays(1);
      left -= works(calendar, day) ? 1 : 0;
    }
    assertThat(calendar.plusBusinessDays(start, number)).isEqualTo(day);
    assertThat(calendar.businessDays(start, day)).isEqualTo(number);
    assertThat(calendar.isBusinessDay(day)).isTrue();
  }

  @Property(tries = 1000)
  void countingBusinessDaysIsCountingDayByDay(
      @ForAll long seed, @ForAll @IntRange(min = -20, max = 150) int span) {
    LocalDate start = LocalDate.of(2026, 1, 1).plusDays(new Random(seed).nextInt(500));
    BusinessCalendar calendar = calendar(new Random(seed), start);
    LocalDate end = start.plusDays(span);
    long counted =
        start
            .plusDays(1)
            .datesUntil(span < 1 ? start.plusDays(1) : end.plusDays(1))
            .filter(day -> works(calendar, day))
            .count();
    assertThat(calendar.businessDays(start, end)).isEqualTo(counted);
  }

  @Test
  void fourteenBusinessDaysSkipWeekendsAndHolidays() {
    // Monday 18 May 2026; Memorial Day on the 25th is not counted.
    Instant submitted = Instant.parse("2026-05-18T16:00:00Z");
    assertThat(FOURTEEN.dueOn(submitted, DENVER)).isEqualTo(LocalDate.of(2026, 6, 8));
    assertThat(FOURTEEN.lateFrom(submitted, DENVER))
        .isEqualTo(Instant.parse("2026-06-09T06:00:00Z"));
  }

  @Test
  void theZoneSaysWhichDayItIs() {
    Instant night = Instant.parse("2026-05-19T03:00:00Z");
    assertThat(FOURTEEN.dueOn(night, DENVER)).isEqualTo(LocalDate.of(2026, 6, 8));
    assertThat(FOURTEEN.dueOn(night, ZoneOffset.UTC)).isEqualTo(LocalDate.of(2026, 6, 9));
  }

  @Test
  void whatComesOnAWeekendCountsFromMonday() {
    var one = new TurnaroundPolicy(1, CALENDAR);
    assertThat(one.dueOn(Instant.parse("2026-05-16T16:00:00Z"), DENVER))
        .isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void theOverdueListIsInOrderAndHoldsOnlyWhatIsLate() {
    var one = new TurnaroundPolicy(1, CALENDAR);
    List<AwaitingSubmission> awaiting =
        List.of(
            awaiting("thursday", "2026-05-21T12:00:00Z"),
            awaiting("wednesday-b", "2026-05-20T12:00:00Z"),
            awaiting("wednesday-a", "2026-05-20T18:00:00Z"),
            awaiting("friday", "2026-05-22T12:00:00Z"));
    Instant friday = Instant.parse("2026-05-22T12:00:00Z");
    assertThat(one.overdue(awaiting, friday, DENVER))
        .containsExactly(
            new OverdueSubmission(SubmissionId.of("wednesday-a"), LocalDate.of(2026, 5, 21), 1),
            new OverdueSubmission(SubmissionId.of("wednesday-b"), LocalDate.of(2026, 5, 21), 1));
    Instant saturday = Instant.parse("2026-05-23T12:00:00Z");
    assertThat(one.overdue(awaiting, saturday, DENVER))
        .last()
        .isEqualTo(
            new OverdueSubmission(SubmissionId.of("thursday"), LocalDate.of(2026, 5, 22), 0));
  }

  @Test
  void itIsLateFromTheFirstInstantOfTheNextDay() {
    var one = new TurnaroundPolicy(1, CALENDAR);
    var waiting = List.of(awaiting("s", "2026-05-20T12:00:00Z"));
    Instant late = Instant.parse("2026-05-22T06:00:00Z");
    assertThat(one.overdue(waiting, late.minusNanos(1), DENVER)).isEmpty();
    assertThat(one.overdue(waiting, late, DENVER)).hasSize(1);
  }

  private static AwaitingSubmission awaiting(String id, String at) {
    return new AwaitingSubmission(SubmissionId.of(id), Instant.parse(at));
  }

  @Test
  void refusesAWeekWithoutWorkAndCountsBelowOne() {
    assertThatThrownBy(() -> new BusinessCalendar(List.of(DayOfWeek.values()), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CALENDAR.plusBusinessDays(LocalDate.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TurnaroundPolicy(0, CALENDAR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TurnaroundPolicy(1_001, CALENDAR))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
