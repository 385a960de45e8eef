package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row I8: issuers' documents come from where their identifiers say, through a fetcher. */
class FetchedDocumentsTest {

  private final List<String> asked = new ArrayList<>();
  private final Fetcher recording =
      address -> {
        asked.add(address.toString());
        return new Fetched.Unavailable("fetch.none", "Nothing here.");
      };

  @ParameterizedTest
  @CsvSource({
    "did:web:w3.example, https://w3.example/.well-known/did.json",
    "did:web:w3.example%3A3000, https://w3.example:3000/.well-known/did.json",
    "did:web:w3.example:user:alice, https://w3.example/user/alice/did.json",
    "did:web:w3.example%3a8443:u%20x, https://w3.example:8443/u%20x/did.json",
    "https://issuer.example/profile?id=1, https://issuer.example/profile?id=1"
  })
  void asksAtTheAddressThatTheMethodSays(String uri, String address) {
    assertThat(ControllerDocuments.fetching(recording).document(uri)).isEmpty();
    assertThat(asked).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:",
        "did:web:host/path",
        "did:web:user@host",
        "did:web:host:8080x%3A%",
        "did:web:host::x",
        "did:web:host:..:x",
        "did:web:host:.",
        "did:web:host%2Fx",
        "did:web:host?x",
        "did:example:x",
        "urn:uuid:1",
        "file:///etc/passwd",
        "relative",
        "ht tp://x"
      })
  void asksForNothingElse(String uri) {
    assertThat(ControllerDocuments.fetching(recording).document(uri)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void readsJsonObjectsOnly() {
    var documents =
        ControllerDocuments.fetching(
            Fetcher.of(
                Map.of(
                    "https://a.example/", "{\"id\": \"x\"}".getBytes(StandardCharsets.UTF_8),
                    "https://b.example/", "[]".getBytes(StandardCharsets.UTF_8),
                    "https://c.example/", "<html>".getBytes(StandardCharsets.UTF_8))));

    assertThat(documents.document("https://a.example/")).isPresent();
    assertThat(documents.document("https://b.example/")).isEmpty();
    assertThat(documents.document("https://c.example/")).isEmpty();
  }

  /** Many hosts send visitors on to wherever a link says; that makes no document theirs. */
  @ParameterizedTest
  @CsvSource({
    "did:web:a.example, https://a.example/elsewhere.json, true",
    "did:web:a.example, https://A.EXAMPLE:443/did.json, true",
    "did:web:a.example, https://www.a.example/.well-known/did.json, false",
    "did:web:a.example, https://thief.example/.well-known/did.json, false",
    "did:web:a.example, https://a.example:8443/did.json, false",
    "did:web:a.example%3A8443, https://a.example/did.json, false",
    "http://a.example/profile, https://a.example/profile, true",
    "http://a.example:8080/profile, https://a.example/profile, false",
    "http://a.example/profile, http://a.example:443/profile, false"
  })
  void countsOnlyWhatTheHostServesItself(String uri, URI servedFrom, boolean counts) {
    byte[] profile = "{\"id\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    Fetcher led = address -> Fetched.Document.of(servedFrom, "application/json", profile);

    assertThat(ControllerDocuments.fetching(led).document(uri).isPresent()).isEqualTo(counts);
  }
}
