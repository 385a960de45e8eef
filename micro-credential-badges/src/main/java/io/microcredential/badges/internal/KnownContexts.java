package io.microcredential.badges.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contexts that this library carries; no others are ever loaded from anywhere. */
public final class KnownContexts {

  /** Verifiable Credentials Data Model 2.0. */
  public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

  /** Open Badges 3.0, context of 3.0.3, the later of the two copies in circulation. */
  public static final String OPEN_BADGES_3_0_3 =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  /** Open Badges 3.0, context of 3.0.2. */
  public static final String OPEN_BADGES_3_0_2 =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";

  /** The names of 1EdTech's revocation list, refresh service and schema validator. */
  public static final String OPEN_BADGES_EXTENSIONS =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  /** Data Integrity proofs. */
  public static final String DATA_INTEGRITY_V2 = "https://w3id.org/security/data-integrity/v2";

  /**
   * The IRIs of the two terms that only the later copy of the 3.0.3 context defines, {@code jti}
   * and {@code endorsementJwt}. A document that uses one of them has another meaning, and so
   * another signature, under the earlier copy.
   */
  public static final Set<String> TERMS_OF_LATER_COPY =
      Set.of(
          "https://www.iana.org/assignments/jwt#jti",
          "https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt");

  private static final Map<String, String> TABLES =
      Map.of(
          CREDENTIALS_V2, "credentials-v2",
          OPEN_BADGES_3_0_3, "open-badges-3.0.3",
          OPEN_BADGES_3_0_2, "open-badges-3.0.2",
          OPEN_BADGES_EXTENSIONS, "open-badges-extensions",
          DATA_INTEGRITY_V2, "data-integrity-v2");

  private static final Map<String, ContextDefinition> DEFINITIONS =
      TABLES.entrySet().stream()
          .collect(
              java.util.stream.Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, table -> load(table.getValue())));

  private KnownContexts() {}

  /**
   * Returns the addresses of the contexts carried.
   *
   * @return the addresses
   */
  public static Set<String> urls() {
    return TABLES.keySet();
  }

  /**
   * Finds a context.
   *
   * @param url its address
   * @return what it says, or nothing if it is not carried
   */
  public static Optional<ContextDefinition> find(String url) {
    return Optional.ofNullable(DEFINITIONS.get(url));
  }

  private static ContextDefinition load(String table) {
    try (var in = KnownContexts.class.getResourceAsStream("contexts/" + table + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("the table of context " + table + " is not in the jar");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ContextTable.read(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
