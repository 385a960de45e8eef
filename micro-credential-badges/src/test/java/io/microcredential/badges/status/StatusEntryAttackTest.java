package io.microcredential.badges.status;

import static io.microcredential.badges.status.StatusSamples.ADDRESS;
import static io.microcredential.badges.status.StatusSamples.AT;
import static io.microcredential.badges.status.StatusSamples.ISSUER;
import static io.microcredential.badges.status.StatusSamples.KEY;
import static io.microcredential.badges.status.StatusSamples.SIGNED;
import static io.microcredential.badges.status.StatusSamples.TWO_DAYS;
import static io.microcredential.badges.status.StatusSamples.assigned;
import static io.microcredential.badges.status.StatusSamples.badge;
import static io.microcredential.badges.status.StatusSamples.object;
import static io.microcredential.badges.status.StatusSamples.serving;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.status.StatusList.Assignment;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attack catalogue, entries of status lists: a strange entry leaves no badge standing. */
class StatusEntryAttackTest {

  private final Assignment entry = assigned(StatusList.empty(ADDRESS, StatusPurpose.REVOCATION));
  private final JsonObject honest = entry.list().credential(ISSUER, SIGNED, TWO_DAYS);

  /** Returns the only code that comes of an entry, which must be unknown. */
  private static String code(String list, JsonObject entry) {
    List<StatusFinding> findings = serving(ADDRESS, list).check(badge(entry), AT);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).outcome()).isEqualTo(StatusOutcome.UNKNOWN);
    return findings.get(0).code();
  }

  private static String sign(JsonObject unsigned) {
    return Json.write(DataIntegrity.withDefaults().sign(unsigned, KEY, SIGNED).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statusSize    | 0",
        "statusSize    | -1",
        "statusSize    | 1.5",
        "statusSize    | 9",
        "statusSize    | 1e99",
        "statusSize    | \"2\"",
        "statusSize    | 2",
        "statusMessage | {}",
        "statusMessage | []",
        "statusMessage | [1, 2]",
        "statusMessage | [{\"status\": \"0x0\", \"message\": \"a\"}]",
        "statusMessage | [{\"status\": \"0x0\", \"message\": \"a\"}, {\"status\": \"0x0\", \"message\": \"b\"}]",
        "statusMessage | [{\"status\": \"0x0\", \"message\": \"a\"}, {\"status\": \"0x2\", \"message\": \"b\"}]",
        "statusMessage | [{\"status\": \"0\", \"message\": \"a\"}, {\"status\": \"0x1\", \"message\": \"b\"}]",
        "statusMessage | [{\"status\": \"0x0\"}, {\"status\": \"0x1\", \"message\": \"b\"}]"
      })
  void withoutSenseAreRefused(String member, String value) {
    assertThat(code(sign(honest), entry.entry().with(member, Json.parse(value).orElseThrow())))
        .isEqualTo("status.form");
  }

  @Test
  void ofUnknownKindsLeaveTheStatusUnknown() {
    JsonObject unknown = object("{\"type\": \"OtherStatus\", \"statusPurpose\": \"revocation\"}");

    assertThat(code("", unknown)).isEqualTo("status.kind");
    assertThat(code("", object("{}"))).isEqualTo("status.kind");
    assertThat(code("", object("{\"type\": \"1EdTechRevocationList\"}"))).isEqualTo("status.form");
    JsonObject text = badge(entry.entry()).with("credentialStatus", JsonValue.of("urn:x"));
    assertThat(serving(Map.of()).check(text, AT))
        .extracting(StatusFinding::code)
        .containsExactly("status.form");
  }

  @Test
  void inTenThousandsCostNoMoreThanAFew() {
    var fetched = new AtomicInteger();
    var check =
        StatusCheck.of(
            address -> {
              fetched.incrementAndGet();
              return StatusSamples.fetcher(Map.of(ADDRESS.toString(), sign(honest))).fetch(address);
            },
            ControllerDocuments.none());
    JsonObject badge =
        badge(entry.entry())
            .with(
                "credentialStatus",
                new JsonArray(Collections.<JsonValue>nCopies(10_000, entry.entry())));

    List<StatusFinding> findings = check.check(badge, AT);
    assertThat(findings).hasSize(17);
    assertThat(findings.get(16).code()).isEqualTo("status.too-many");
    assertThat(findings.get(16).outcome()).isEqualTo(StatusOutcome.UNKNOWN);
    assertThat(findings.subList(0, 16))
        .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("status.not-set"));
    assertThat(fetched).hasValue(1);
    assertThat(check.snapshots(badge, AT)).hasSize(1);
    assertThat(fetched).hasValue(2);
  }
}
