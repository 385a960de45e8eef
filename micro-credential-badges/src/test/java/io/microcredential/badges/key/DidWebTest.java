package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row I8: did:web in and out. */
class DidWebTest {

  @ParameterizedTest
  @CsvSource({
    "did:web:w3c-ccg.github.io, https://w3c-ccg.github.io/.well-known/did.json",
    "did:web:w3c-ccg.github.io:user:alice, https://w3c-ccg.github.io/user/alice/did.json",
    "did:web:example.com%3A3000:user:alice, https://example.com:3000/user/alice/did.json",
    "did:web:example.com%3A3000, https://example.com:3000/.well-known/did.json",
    "did:web:localhost%3A8443, https://localhost:8443/.well-known/did.json"
  })
  void liesWhereTheMethodSays(String did, String address) {
    DidWeb parsed = DidWeb.parse(did).orElseThrow();
    assertThat(parsed.documentAddress()).hasToString(address);
    assertThat(parsed.did()).isEqualTo(did);
  }

  @Test
  void isMadeOfItsParts() {
    assertThat(DidWeb.of("issuer.example").below("schools", "north"))
        .hasToString("did:web:issuer.example:schools:north");
    assertThat(new DidWeb("issuer.example", OptionalInt.of(8443), java.util.List.of()).did())
        .isEqualTo("did:web:issuer.example%3A8443");
    assertThatThrownBy(() -> DidWeb.of("Issuer.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTheDomainWithoutRegardToCase() {
    assertThat(DidWeb.parse("did:web:Issuer.Example").orElseThrow())
        .isEqualTo(DidWeb.of("issuer.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:web:",
        "did:key:z6Mk",
        "did:web:127.0.0.1",
        "did:web:2130706433",
        "did:web:[::1]",
        "did:web:user@issuer.example",
        "did:web:issuer.example%2Fevil",
        "did:web:issuer.example%3A",
        "did:web:issuer.example%3A0",
        "did:web:issuer.example%3A70000",
        "did:web:issuer.example%3A80%3A80",
        "did:web:issuer.example:",
        "did:web:issuer.example::a",
        "did:web:issuer.example:..",
        "did:web:issuer.example:.",
        "did:web:issuer.example:%2e%2e",
        "did:web:issuer.example:a%2Fb",
        "did:web:issuer.example:a%5cb",
        "did:web:issuer.example:a%252Fb",
        "did:web:issuer.example:a%00",
        "did:web:issuer.example:a%2",
        "did:web:issuer.example:a/b",
        "did:web:issuer.example:a?b",
        "did:web:issuer.example#key-1",
        "did:web:issuer..example",
        "did:web:-issuer.example",
        "did:web:issuer.example\n"
      })
  void refusesWhatLeadsElsewhere(String did) {
    assertThat(DidWeb.parse(did).problems().codes()).containsExactly("did-web.form");
  }
}
