package io.microcredential.badges.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.Check;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feature row J1 and complaint 2: the attack catalogue. Each row says what the attacker does, what
 * the badge is worth then, and which check finds it by which code.
 *
 * <p>Few rows end in a valid badge, by design, with the finding as a warning: what the attacker
 * added there is no part of the badge.
 */
class AttackCatalogueTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  static Stream<Attack> attacks() {
    return Stream.of(
            TokenAttacks.all(),
            ProofAttacks.all(),
            KeyAttacks.all(),
            DocumentAttacks.all(),
            TextAttacks.all(),
            PictureAttacks.all(),
            StatusAttacks.all(),
            InsideAttacks.all(),
            NetworkAttacks.all(),
            OlderAttacks.all())
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isFoundByTheRightCheck(Attack attack) {
    VerificationReport report = Assertions.assertTimeout(LONG, attack.victim()::get);
    Check check = report.check(attack.step());
    assertThat(check.problems().codes()).as(report.text()).contains(attack.code());
    assertThat(report.result()).as(report.text()).isEqualTo(attack.result());
    assertThat(report.verifiedBadge().isPresent())
        .isEqualTo(attack.result() == VerificationResult.VALID);
    assertThat(report.checks()).extracting(Check::step).containsExactly(VerificationStep.values());
    assertThat(report.text(Locale.forLanguageTag("es"))).isNotBlank();
  }

  @Test
  void theBadgesUnderAttackAreGood() {
    for (String badge : List.of(Json.write(Scene.SIGNED), Scene.TOKEN)) {
      assertThat(Scene.trusting().verify(badge, Scene.NOW).result())
          .isEqualTo(VerificationResult.VALID);
    }
  }

  @Test
  void theOtherBadgesUnderAttackAreGoodToo() {
    assertThat(OlderAttacks.good()).containsOnly(VerificationResult.VALID);
    assertThat(
            Scene.trusting()
                .fetching(StatusAttacks.goodWeb())
                .verify(Json.write(StatusAttacks.goodBadge()), Scene.NOW)
                .result())
        .isEqualTo(VerificationResult.VALID);
    VerificationReport endorsed =
        Scene.trusting()
            .verify(Json.write(InsideAttacks.endorsed(InsideAttacks.goodPraise())), Scene.NOW);
    assertThat(endorsed.problems()).isEmpty();
    assertThat(endorsed.parts().get(0).report().result()).isEqualTo(VerificationResult.VALID);
  }

  /** Every member of a badge that holds an address, led to the attacker's own collector. */
  @Test
  void aBadgeWhoseSignatureDoesNotHoldMakesNoRequest() {
    var asked = new ArrayList<URI>();
    Fetcher collector =
        address -> {
          asked.add(address);
          return new Fetched.Unavailable("fetch.not-found", "There is nothing.");
        };
    var places = new ArrayList<String>();
    JsonEdits.each(
        SampleBadge.signed(SampleBadge.full()),
        (place, value) -> {
          if (value instanceof JsonString text && text.value().matches("(https?|urn|did):.*")) {
            places.add(place);
          }
        });
    assertThat(places).hasSizeGreaterThan(20);
    for (String place : places) {
      JsonObject full = SampleBadge.signed(SampleBadge.full());
      String inside = "https://169.254.169.254/" + places.indexOf(place);
      JsonObject badge = JsonEdits.with(full, place, JsonValue.of(inside));
      asked.clear();
      Scene.trusting().fetching(collector).verify(Json.write(badge), Scene.NOW);
      boolean namesIssuer = place.startsWith("/issuer/id") || place.endsWith("verificationMethod");
      assertThat(asked).as(place).allMatch(uri -> namesIssuer && uri.toString().startsWith(inside));
    }
  }

  @Test
  void theReadmeSaysHowManyThereAre() {
    List<String> names = attacks().map(Attack::name).toList();
    Set<String> different = new HashSet<>(names);
    assertThat(names).hasSameSizeAs(different);
    String valid =
        attacks()
            .filter(attack -> attack.result() == VerificationResult.VALID)
            .map(Attack::name)
            .collect(Collectors.joining("; "));
    System.out.println("attacks: " + names.size() + "; valid with a warning by design: " + valid);
    Conformance.states("Attacks of the catalogue", names.size(), names.size());
  }
}
