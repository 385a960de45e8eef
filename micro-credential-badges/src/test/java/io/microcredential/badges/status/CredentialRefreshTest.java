package io.microcredential.badges.status;

import static io.microcredential.badges.status.StatusSamples.fetcher;
import static io.microcredential.badges.status.StatusSamples.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.status.CredentialRefresh.Refreshed;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open Badges 3.0, refresh of credentials: asked once, and the original stays if that fails. */
class CredentialRefreshTest {

  private static final String AT = "https://issuer.example/badges/1";

  private static JsonObject badge(String service) {
    return object(
        "{\"id\": \"urn:uuid:1\", \"issuer\": {\"id\": \"did:web:issuer.example\"},"
            + " \"refreshService\": "
            + service
            + "}");
  }

  private static JsonObject refreshable() {
    return badge("{\"id\": \"" + AT + "\", \"type\": \"1EdTechCredentialRefresh\"}");
  }

  private static Refreshed answered(String answer) {
    return CredentialRefresh.of(fetcher(Map.of(AT, answer))).refresh(refreshable());
  }

  @Test
  void handsBackThePresentVersionToBeVerified() {
    String version =
        "{\"id\": \"urn:uuid:1\", \"issuer\": \"did:web:issuer.example\", \"name\": \"New\"}";
    Refreshed refreshed = answered(version);

    assertThat(refreshed.code()).isEqualTo("refresh.done");
    assertThat(refreshed.at()).hasToString("/refreshService");
    assertThat(refreshed.replacement().map(Fetched.Document::text)).contains(version);
  }

  @Test
  void readsTokensAsWell() {
    var assignment =
        StatusSamples.assigned(StatusList.empty(StatusSamples.ADDRESS, StatusPurpose.REVOCATION));
    String token =
        assignment
            .list()
            .signedJwt(
                StatusSamples.ISSUER,
                StatusSamples.KEY,
                StatusSamples.SIGNED,
                StatusSamples.TWO_DAYS)
            .orElseThrow();
    JsonObject original =
        refreshable()
            .with("id", JsonValue.of(StatusSamples.ADDRESS.toString()))
            .with("issuer", JsonValue.of(StatusSamples.ISSUER))
            .with("credentialSubject", object("{\"id\": \"" + StatusSamples.ADDRESS + "#list\"}"));

    assertThat(CredentialRefresh.of(fetcher(Map.of(AT, token))).refresh(original).code())
        .isEqualTo("refresh.done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"did:a:1\"}                              | refresh.done",
        "{\"id\": \"did:a:2\", \"identifier\": [{\"x\": 1}]}  | refresh.done",
        "{\"identifier\": {\"x\": 1}}                       | refresh.done",
        "{\"id\": \"did:a:2\"}                              | refresh.other-person",
        "{\"identifier\": [{\"x\": 2}]}                     | refresh.other-person",
        "{}                                               | refresh.other-person"
      })
  void takesOnlyABadgeOfTheSamePerson(String subject, String code) {
    JsonObject original =
        refreshable()
            .with(
                "credentialSubject", object("{\"id\": \"did:a:1\", \"identifier\": [{\"x\": 1}]}"));
    String version = Json.write(original.with("credentialSubject", object(subject)));
    assertThat(CredentialRefresh.of(fetcher(Map.of(AT, version))).refresh(original).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"urn:uuid:2\", \"issuer\": \"did:web:issuer.example\"} |"
            + " refresh.other-credential",
        "{\"id\": \"urn:uuid:1\", \"issuer\": \"did:web:other.example\"}  |"
            + " refresh.other-credential",
        "{\"id\": \"urn:uuid:1\"}                                         |"
            + " refresh.other-credential",
        "{                                                                | refresh.failed",
        "not a badge                                                      | refresh.failed"
      })
  void goesOnWithTheOriginalWhereTheAnswerIsNoneOfIt(String answer, String code) {
    assertThat(answered(answer).code()).isEqualTo(code);
    assertThat(answered(answer).replacement()).isEmpty();
  }

  @Test
  void goesOnWithTheOriginalWhereNobodyAnswers() {
    assertThat(CredentialRefresh.of(Fetcher.none()).refresh(refreshable()).code())
        .isEqualTo("refresh.failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"Other\", \"id\": \"https://x.example/\"}     | refresh.kind",
        "\"https://x.example/\"                                    | refresh.kind",
        "{\"type\": \"1EdTechCredentialRefresh\"}                  | refresh.form",
        "{\"type\": \"1EdTechCredentialRefresh\", \"id\": \"rel\"} | refresh.form"
      })
  void asksNobodyWhereItCannot(String service, String code) {
    List<String> asked = new ArrayList<>();
    Refreshed refreshed =
        CredentialRefresh.of(
                address -> {
                  asked.add(address.toString());
                  return new Fetched.Unavailable("fetch.none", "No.");
                })
            .refresh((JsonObject) Json.parse(Json.write(badge(service))).orElseThrow());

    assertThat(refreshed.code()).isEqualTo(code);
    assertThat(asked).isEmpty();
  }

  @Test
  void asksOnlyTheFirstServiceThatItKnows() {
    List<String> asked = new ArrayList<>();
    Refreshed refreshed =
        CredentialRefresh.of(
                address -> {
                  asked.add(address.toString());
                  return new Fetched.Unavailable("fetch.none", "No.");
                })
            .refresh(
                badge(
                    """
                    [{"type": "Other", "id": "https://a.example/"},
                     {"type": ["1EdTechCredentialRefresh"], "id": "https://b.example/"},
                     {"type": "1EdTechCredentialRefresh", "id": "https://c.example/"}]
                    """));

    assertThat(asked).containsExactly("https://b.example/");
    assertThat(refreshed.at()).hasToString("/refreshService/1");
    assertThat(CredentialRefresh.of(Fetcher.none()).refresh(object("{}")).code())
        .isEqualTo("refresh.none");
  }
}
