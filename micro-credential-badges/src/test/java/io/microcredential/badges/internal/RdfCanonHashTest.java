package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row I3: with P-384, SHA-384 names the unnamed nodes too (vc-di-ecdsa, section 3). */
class RdfCanonHashTest {

  private static final String EMPLOYMENT =
      """
      <did:key:zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76> <S/image> <data:image/png;base64,\
      iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==> .
      _:paper <R/22-rdf-syntax-ns#type> <C#EmploymentAuthorizationDocument> .
      _:paper <S/identifier> "83627465" .
      _:paper <C#lprCategory> "C09" .
      _:paper <C#lprNumber> "999-999-999" .
      _:person <R/22-rdf-syntax-ns#type> <S/Person> .
      _:person <R/22-rdf-syntax-ns#type> <C#EmployablePerson> .
      _:person <S/additionalName> "JACOB" .
      _:person <S/birthDate> "1999-07-17"^^<X#dateTime> .
      _:person <S/familyName> "SMITH" .
      _:person <S/gender> "Male" .
      _:person <S/givenName> "JOHN" .
      _:person <S/image> <data:image/png;base64,\
      iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2Ng+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==> .
      _:person <C#birthCountry> "Bahamas" .
      _:person <C#employmentAuthorizationDocument> _:paper .
      _:person <C#residentSince> "2015-01-01"^^<X#dateTime> .
      _:credential <R/22-rdf-syntax-ns#type> <C#EmploymentAuthorizationDocumentCredential> .
      _:credential <R/22-rdf-syntax-ns#type> <V#VerifiableCredential> .
      _:credential <S/description> "Example Country Employment Authorization Document." .
      _:credential <S/name> "Employment Authorization Document" .
      _:credential <V#credentialSubject> _:person .
      _:credential <V#issuer> <did:key:zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76> .
      _:credential <V#validFrom> "2019-12-03T00:00:00Z"^^<X#dateTime> .
      _:credential <V#validUntil> "2029-12-03T00:00:00Z"^^<X#dateTime> .
      """
          .replace("<S/", "<https://schema.org/")
          .replace("<C#", "<https://w3id.org/citizenship#")
          .replace("<V#", "<https://www.w3.org/2018/credentials#")
          .replace("<R/", "<http://www.w3.org/1999/02/")
          .replace("<X#", "<http://www.w3.org/2001/XMLSchema#");

  private static String digest(String hash, String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void namesTheNodesOfThePublishedP384ExampleAsPublished() throws Exception {
    List<Quad> quads = RdfCanonVectorsTest.read(EMPLOYMENT);
    String canonical = TitaniumRdfc.canonicalize(quads, "SHA-384", 1_000).orElseThrow();
    assertThat(digest("SHA-384", canonical))
        .isEqualTo(
            "ffa6b1172d137cd8aa141154c1ed9c6e092edb18fb524b1626df8c08cbc755b9"
                + "f617481313061c19f00acce59ab23704");
    assertThat(TitaniumRdfc.canonicalize(quads, 1_000).orElseThrow()).isNotEqualTo(canonical);
  }
}
