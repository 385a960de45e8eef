package io.microcredential.badges.key;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The certificates that stand in a JSON Web Key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-4.7">RFC 7517, section 4.7 "x5c"</a>
 */
final class CertificateChain {

  /** More than any chain needs. */
  private static final int MAX_CERTIFICATES = 10;

  private CertificateChain() {}

  /** Returns the key's certificate and those above it, or none if there is any that is not one. */
  static List<X509Certificate> of(JsonObject methodEntry) {
    if (!(methodEntry.members().get("publicKeyJwk") instanceof JsonObject jwk)
        || !(jwk.members().get("x5c") instanceof JsonArray list)
        || list.items().size() > MAX_CERTIFICATES) {
      return List.of();
    }
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      var chain = new ArrayList<X509Certificate>();
      for (JsonValue item : list.items()) {
        byte[] der = Base64.getDecoder().decode(item instanceof JsonString t ? t.value() : "?");
        if (factory.generateCertificate(new ByteArrayInputStream(der))
            instanceof X509Certificate certificate) {
          chain.add(certificate);
        }
      }
      return chain;
    } catch (CertificateException | IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
