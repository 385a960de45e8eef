package io.microcredential.badges.api;

import static io.microcredential.badges.api.Hosted.body;
import static io.microcredential.badges.api.Hosted.json;
import static io.microcredential.badges.api.Hosted.push;
import static io.microcredential.badges.api.Hosted.request;
import static io.microcredential.badges.api.Hosted.sending;
import static io.microcredential.badges.api.Hosted.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open Badges 3.0, section 6: the handlers, value in, value out. */
class BadgeApiTest {

  private final InMemoryBackpack store = InMemoryBackpack.empty();
  private final BadgeApi api = Hosted.api(store);

  private static List<String> ids(ApiResponse page) {
    return ((JsonArray) body(page).member("credential").orElseThrow())
        .items().stream().map(c -> ((JsonObject) c).text("id").orElseThrow()).toList();
  }

  private static String minor(ApiResponse refusal) {
    assertThat(body(refusal).text("imsx_codeMajor")).hasValue("failure");
    var fields =
        (JsonArray)
            ((JsonObject) body(refusal).member("imsx_codeMinor").orElseThrow())
                .member("imsx_codeMinorField")
                .orElseThrow();
    return ((JsonObject) fields.items().get(0)).text("imsx_codeMinorFieldValue").orElseThrow();
  }

  @Nested
  class Permission {

    @ParameterizedTest
    @CsvSource({
      "GET,/credentials,CREDENTIAL_READONLY",
      "POST,/credentials,CREDENTIAL_UPSERT",
      "GET,/profile,PROFILE_READONLY",
      "PUT,/profile,PROFILE_UPDATE"
    })
    void everyOperationNeedsItsOwnScopeAndNoOtherWillDo(String method, String path, String name) {
      ApiScope scope = ApiScope.valueOf(name);
      Set<ApiScope> others = new TreeSet<>(Set.of(ApiScope.values()));
      others.remove(scope);
      ApiRequest asked = ApiRequest.of(method, Hosted.ROOT + path);

      ApiResponse without = api.answer(asked);
      ApiResponse wrong = api.answer(asked.withAccess(new Access("p", others)));
      ApiResponse right = api.answer(asked.withAccess(Access.of("p", scope.uri())));

      assertThat(without.status()).isEqualTo(401);
      assertThat(minor(without)).isEqualTo("unauthorizedrequest");
      assertThat(without.headers()).containsEntry("WWW-Authenticate", "Bearer");
      assertThat(wrong.status()).isEqualTo(403);
      assertThat(minor(wrong)).isEqualTo("forbidden");
      assertThat(wrong.headers().get("WWW-Authenticate"))
          .contains("insufficient_scope", scope.uri());
      assertThat(right.status()).isNotIn(401, 403);
    }

    @Test
    void serviceDescriptionIsOpenToEverybody() {
      ApiResponse answer = api.answer(ApiRequest.of("GET", Hosted.ROOT + "/discovery"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(body(answer)).isEqualTo(Hosted.description(Hosted.BASE).toJson());
    }

    @Test
    void nobodySeesWhatIsStoredUnderSomebodyElse() {
      api.answer(push(json(1, 1)));

      ApiResponse other =
          api.answer(
              ApiRequest.of("GET", Hosted.ROOT + "/credentials")
                  .withAccess(new Access("somebody else", Set.of(ApiScope.values()))));

      assertThat(ids(other)).isEmpty();
    }

    @Test
    void unknownPathsAndMethodsAreToldApart() {
      assertThat(api.answer(request("GET", "/badges")).status()).isEqualTo(404);
      assertThat(api.answer(ApiRequest.of("GET", "/ims/ob/v3p0/credentials")).status())
          .isEqualTo(404);
      ApiResponse wrong = api.answer(request("DELETE", "/credentials"));
      assertThat(wrong.status()).isEqualTo(405);
      assertThat(minor(wrong)).isEqualTo("not_allowed");
      assertThat(wrong.headers()).containsEntry("Allow", "GET, POST");
    }

    @Test
    void whatIsShownInLogsNamesNobody() {
      String shown =
          Hosted.EVERYTHING
              + " "
              + push(json(1, 1))
              + " "
              + api.answer(push(json(1, 1)))
              + " "
              + CredentialDocument.parse(json(1, 1)).orElseThrow();

      assertThat(shown).doesNotContain("marker", "did:", "urn:uuid");
    }
  }

  @Nested
  class GetCredentials {

    @BeforeEach
    void fill() {
      for (int number = 1; number <= 5; number++) {
        api.answer(push(json(number, number)));
      }
      api.answer(push(token(6, 6)));
    }

    @Test
    void givesJsonAndTokensApartAndTheTotal() {
      ApiResponse all = api.answer(request("GET", "/credentials"));

      assertThat(all.status()).isEqualTo(200);
      assertThat(all.headers())
          .containsEntry("Content-Type", "application/json")
          .containsEntry("X-Total-Count", "6")
          .containsEntry("Cache-Control", "no-store");
      assertThat(ids(all)).hasSize(5);
      assertThat(body(all).member("compactJwsString"))
          .hasValue(new JsonArray(List.of(new JsonString(token(6, 6)))));
    }

    @Test
    void pagesFitTogetherAndLinksNameTheOthers() {
      ApiResponse page = api.answer(request("GET", "/credentials?limit=2&offset=2"));

      String at = "<https://badges.example/tenant/ims/ob/v3p0/credentials?limit=2&offset=";
      assertThat(ids(page)).extracting(id -> id.charAt(id.length() - 1)).containsExactly('3', '4');
      assertThat(page.headers())
          .containsEntry("X-Total-Count", "6")
          .containsEntry(
              "Link",
              at
                  + "4>; rel=\"next\", "
                  + at
                  + "4>; rel=\"last\", "
                  + at
                  + "0>; rel=\"first\", "
                  + at
                  + "0>; rel=\"prev\"");
    }

    @Test
    void lastPageHasNoNextAndFirstNoPrevious() {
      assertThat(api.answer(request("GET", "/credentials?limit=2&offset=4")).headers().get("Link"))
          .doesNotContain("next")
          .contains("prev");
      assertThat(api.answer(request("GET", "/credentials?limit=2")).headers().get("Link"))
          .contains("next")
          .doesNotContain("prev");
    }

    @Test
    void sinceLeavesOutWhatWasValidUpToThatMomentAndStaysInTheLinks() {
      ApiResponse page =
          api.answer(request("GET", "/credentials?since=2026-05-03T02:00:00%2B02:00&limit=1"));

      assertThat(ids(page)).singleElement().asString().endsWith("4");
      assertThat(page.headers()).containsEntry("X-Total-Count", "3");
      assertThat(page.headers().get("Link")).contains("&since=2026-05-03T00%3A00%3A00Z>");
    }

    @Test
    void asksForMoreThanAPageHoldsGetAPage() {
      ApiResponse page =
          api.withPagesOf(3).answer(request("GET", "/credentials?limit=999999999999"));

      assertThat(ids(page)).hasSize(3);
      assertThat(page.headers().get("Link")).contains("limit=3&offset=3>; rel=\"next\"");
    }

    @Test
    void everythingWrongWithTheQueryIsToldAtOnce() {
      ApiResponse refusal =
          api.answer(
              request("GET", "/credentials?limit=0&offset=-1&since=today&color=red&limit=2"));

      assertThat(refusal.status()).isEqualTo(400);
      assertThat(minor(refusal)).isEqualTo("invalid_query_parameter");
      assertThat(body(refusal).text("imsx_description").orElseThrow())
          .contains(
              "[api.query.unknown at /color]",
              "[api.query.number at /limit]",
              "[api.query.repeated at /limit]",
              "[api.query.number at /offset]",
              "[api.query.time at /since]")
          .doesNotContain("red", "today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "1e3", "%31%", "99999999999999999999", "+1", "０"})
    void onlyPlainWholeNumbersAreNumbers(String limit) {
      assertThat(api.answer(request("GET", "/credentials?limit=" + limit)).status()).isEqualTo(400);
    }
  }

  @Nested
  class UpsertCredential {

    @Test
    void storesWhatIsNewWithoutChangingACharacter() {
      String spaced = Json.writeIndented(SampleBadge.sign(Hosted.unsigned(1, 1)));

      ApiResponse created = api.answer(push(spaced));

      assertThat(created.status()).isEqualTo(201);
      assertThat(created.text()).isEqualTo(spaced);
      assertThat(created.headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void tokensComeAndGoAsPlainText() {
      ApiResponse created = api.answer(push(token(1, 1)));

      assertThat(created.status()).isEqualTo(201);
      assertThat(created.text()).isEqualTo(token(1, 1));
      assertThat(created.headers()).containsEntry("Content-Type", "text/plain");
    }

    @Test
    void pushingAgainChangesNothing() {
      api.answer(push(json(1, 1)));

      ApiResponse again = api.answer(push(json(1, 1)));

      assertThat(again.status()).isEqualTo(200);
      assertThat(ids(api.answer(request("GET", "/credentials")))).hasSize(1);
    }

    @Test
    void newerFormTakesThePlaceOfTheOlderAndNeverTheOtherWayRound() {
      api.answer(push(json(1, 1)));

      ApiResponse newer = api.answer(push(token(1, 2)));
      ApiResponse older = api.answer(push(json(1, 1)));

      assertThat(newer.status()).isEqualTo(200);
      assertThat(older.status()).isEqualTo(400);
      assertThat(older.text()).contains("api.credential.outdated");
      ApiResponse all = api.answer(request("GET", "/credentials"));
      assertThat(all.text()).contains(token(1, 2));
      assertThat(all.headers()).containsEntry("X-Total-Count", "1");
    }

    @Test
    void gateKeepsOutWhatTheVerifierDoesNotFindValid() {
      String changed = json(1, 1).replace("Student voice", "Mind reading");

      ApiResponse refusal = api.answer(push(changed));

      assertThat(refusal.status()).isEqualTo(400);
      assertThat(minor(refusal)).isEqualTo("invalid_data");
      assertThat(refusal.text())
          .contains("api.credential.not-valid", "INVALID", "proof.")
          .doesNotContain("Mind reading", "did:example:teacher");
      assertThat(store.list("marker-person", new CredentialStore.PageRequest(9, 0, null)).total())
          .isZero();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
      ApiResponse refusal = api.answer(push("{\"type\": [\"VerifiableCredential\"]}"));

      assertThat(refusal.status()).isEqualTo(400);
      assertThat(refusal.text())
          .contains(
              "api.credential.type",
              "api.credential.id",
              "api.credential.issuer",
              "api.credential.valid-from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"id\": 1, \"id\": 2}", "a.b", "a.b.c", "null"})
    void refusesWhatIsNoCredentialAtAll(String body) {
      assertThat(api.answer(sending("POST", "/credentials", body)).status()).isEqualTo(400);
      assertThat(api.answer(push(body)).status()).isEqualTo(400);
    }

    @Test
    void refusesOtherMediaTypesParametersAndBodiesWithoutEnd() {
      ApiRequest xml = push(json(1, 1)).withHeader("Content-Type", "application/xml");
      ApiRequest endless = push(json(1, 1)).withBody(new byte[BadgeApi.MAX_BODY + 1]);
      ApiRequest asking = sending("POST", "/credentials?force=true", json(1, 1));

      assertThat(api.answer(xml).status()).isEqualTo(415);
      assertThat(api.answer(endless).status()).isEqualTo(413);
      assertThat(api.answer(asking).status()).isEqualTo(400);
    }
  }

  @Nested
  class Profile {

    @Test
    void replacesAndGivesTheProfile() {
      assertThat(minor(api.answer(request("GET", "/profile")))).isEqualTo("not_found");

      ApiResponse put = api.answer(sending("PUT", "/profile", Json.write(Hosted.PROFILE)));
      ApiResponse got = api.answer(request("GET", "/profile"));

      assertThat(put.status()).isEqualTo(200);
      assertThat(body(put)).isEqualTo(Hosted.PROFILE);
      assertThat(got.status()).isEqualTo(200);
      assertThat(body(got)).isEqualTo(Hosted.PROFILE);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
      ApiResponse refusal =
          api.answer(sending("PUT", "/profile", "{\"type\": \"Person\", \"name\": \"marker\"}"));

      assertThat(refusal.status()).isEqualTo(400);
      assertThat(refusal.text())
          .contains("api.profile.id", "api.profile.type")
          .doesNotContain("marker");
    }

    @Test
    void refusesOtherThanJsonObjects() {
      assertThat(api.answer(sending("PUT", "/profile", "[]")).text()).contains("api.profile.form");
      assertThat(
              api.answer(sending("PUT", "/profile", "{}").withHeader("Content-Type", "text/plain"))
                  .status())
          .isEqualTo(415);
    }
  }

  @Nested
  class Making {

    @Test
    void failuresOfStoresAreTheCallersToAnswer() {
      ApiResponse answer = ApiResponse.internalError();

      assertThat(answer.status()).isEqualTo(500);
      assertThat(minor(answer)).isEqualTo("internal_server_error");
    }

    @Test
    void refusesMistakesOfTheCaller() {
      assertThatThrownBy(() -> api.withPagesOf(0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Access.of(" ", "")).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Hosted.description(URI.create("http://badges.example")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("https");
      assertThatThrownBy(() -> Hosted.description(URI.create("https://badges.example/")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("slash");
    }

    @Test
    void requestsKeepTheirOwnCopyOfTheBody() {
      byte[] bytes = json(1, 1).getBytes(StandardCharsets.UTF_8);
      ApiRequest pushed = push("{").withBody(bytes);
      Arrays.fill(bytes, (byte) 0);

      assertThat(api.answer(pushed).status()).isEqualTo(201);
    }
  }
}
