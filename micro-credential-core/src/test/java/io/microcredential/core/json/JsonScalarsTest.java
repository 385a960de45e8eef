package io.microcredential.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.AssessorRole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are written as one text, number or truth value. */
class JsonScalarsTest {

  record Scalars(
      String text,
      Version version,
      Digest digest,
      Fraction fraction,
      URI uri,
      BigDecimal amount,
      Instant instant,
      LocalDate date,
      Duration duration,
      Period period,
      int whole,
      long wide,
      boolean truth,
      AdjacentRatings choice) {}

  private static final JsonForm<Scalars> SCALARS = JsonForm.of(Scalars.class);

  private static Problem only(Outcome<?> outcome) {
    assertThat(outcome.problems()).hasSize(1);
    return outcome.problems().list().get(0);
  }

  private static final String DIGEST = "sha256:" + "0a".repeat(32);
  private static final String COMPLETE =
      "{\"text\":\"x\",\"version\":\"1.2\",\"digest\":\""
          + DIGEST
          + "\",\"fraction\":\"3/4\",\"uri\":\"https://example.org/\",\"amount\":\"12.50\","
          + "\"instant\":\"2026-01-31T09:00:00Z\",\"date\":\"2026-01-31\","
          + "\"duration\":\"PT1H30M\",\"period\":\"P3Y\",\"whole\":-7,"
          + "\"wide\":9223372036854775807,\"truth\":true,\"choice\":\"lower\"}";

  @Test
  void readsEveryTypeFromItsTextAndWritesTheSame() {
    Scalars read = SCALARS.read(COMPLETE).orElseThrow();
    assertThat(read.amount()).isEqualTo(new BigDecimal("12.50"));
    assertThat(read.duration()).isEqualTo(Duration.ofMinutes(90));
    assertThat(read.choice()).isEqualTo(AdjacentRatings.LOWER);
    assertThat(Json.write(SCALARS.toJson(read))).isEqualTo(COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "version,1",
    "digest,sha256:0",
    "fraction,1/0",
    "fraction,0.75x",
    "uri,:",
    "uri,a b",
    "amount,1e5",
    "amount,'1,5'",
    "amount,.5",
    "instant,2026-01-31",
    "instant,2026-02-30T00:00:00Z",
    "date,2026-02-29",
    "date,31.01.2026",
    "duration,90",
    "duration,PT99999999999999999999S",
    "period,3 years",
    "period,P99999999999Y",
    "choice,Lower",
    "choice,LOWER",
    "choice,lowest"
  })
  void locatesATextThatTheTypeRefuses(String member, String text) {
    String json =
        COMPLETE.replaceFirst(
            "\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":\"" + text + "\"");
    Problem problem = only(SCALARS.read(json));
    assertThat(problem.code()).isEqualTo("json.invalid-value");
    assertThat(problem.at()).hasToString("/" + member);
    assertThat(problem.message()).startsWith("This value is not allowed: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "1.0", "1e2", "12345678901234567890123"})
  void locatesANumberThatIsNotAWholeOneInRange(String number) {
    Problem problem = only(SCALARS.read(COMPLETE.replace(":-7", ":" + number)));
    assertThat(problem.code()).isEqualTo("json.invalid-value");
    assertThat(problem.at()).hasToString("/whole");
  }

  @ParameterizedTest
  @CsvSource({
    "text,7",
    "version,1.2",
    "fraction,0.5",
    "whole,'\"7\"'",
    "truth,'\"true\"'",
    "truth,1",
    "uri,[]",
    "choice,{}",
    "whole,true",
    "date,20260131"
  })
  void locatesAValueOfAnotherKind(String member, String value) {
    String json =
        COMPLETE.replaceFirst(
            "\"" + member + "\":(\"[^\"]*\"|[^,}]*)", "\"" + member + "\":" + value);
    Problem problem = only(SCALARS.read(json));
    assertThat(problem.code()).isEqualTo("json.wrong-type");
    assertThat(problem.at()).hasToString("/" + member);
    assertThat(problem.message()).startsWith("Expected ").contains(", found ");
  }

  @Test
  void writesNoNumberThatNobodyCouldReadAgain() {
    Scalars read = SCALARS.read(COMPLETE).orElseThrow();
    BigInteger nines = BigInteger.TEN.pow(10_000).subtract(BigInteger.ONE);
    for (Fraction longest :
        List.of(
            new Fraction(nines, BigInteger.TEN),
            new Fraction(nines.negate(), BigInteger.TEN.pow(9_999)))) {
      Scalars kept = with(read, longest, read.amount());
      assertThat(SCALARS.read(SCALARS.write(kept)).orElseThrow()).isEqualTo(kept);
    }
    List<Scalars> refused =
        List.of(
            with(read, new Fraction(nines.add(BigInteger.ONE), BigInteger.ONE), read.amount()),
            with(read, new Fraction(BigInteger.ONE, nines.add(BigInteger.ONE)), read.amount()),
            with(read, read.fraction(), new BigDecimal("1e30")),
            with(read, read.fraction(), new BigDecimal("1e-19")));
    for (Scalars scalars : refused) {
      assertThatIllegalArgumentException().isThrownBy(() -> SCALARS.write(scalars));
      assertThatIllegalArgumentException().isThrownBy(() -> SCALARS.digest(scalars));
    }
  }

  private static Scalars with(Scalars all, Fraction fraction, BigDecimal amount) {
    return new Scalars(
        all.text(),
        all.version(),
        all.digest(),
        fraction,
        all.uri(),
        amount,
        all.instant(),
        all.date(),
        all.duration(),
        all.period(),
        all.whole(),
        all.wide(),
        all.truth(),
        all.choice());
  }

  @Test
  void neverRepeatsARefusedAddressInItsMessage() {
    String json = COMPLETE.replace("https://example.org/", "https://jane doe.example.org/");
    assertThat(only(SCALARS.read(json)).message()).contains("web address").doesNotContain("jane");
  }

  @Test
  void saysWhichChoicesThereAre() {
    assertThat(only(SCALARS.read(COMPLETE.replace("lower", "low"))).message())
        .contains("expert, higher, lower");
  }

  @Test
  void writesAnEnumInLowerCamelCase() {
    assertThat(JsonForm.of(AssessorRole.class).read("\"expert\"").orElseThrow())
        .isEqualTo(AssessorRole.EXPERT);
  }
}
