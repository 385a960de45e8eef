package io.microcredential.badges.internal;

import static java.util.Map.entry;

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

  /** Verifiable Credentials Data Model 1.1. */
  public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";

  /** Open Badges 3.0, context of 3.0.1, made for data model 1.1 of credentials. */
  public static final String OPEN_BADGES_3_0_1 =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json";

  /** Open Badges 3.0, the context before it had versions, made for data model 1.1. */
  public static final String OPEN_BADGES_3_0 =
      "https://purl.imsglobal.org/spec/ob/v3p0/context.json";

  /** Comprehensive Learner Record 2.0, context of 2.0.1. */
  public static final String CLR_2_0_1 =
      "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

  /** The assessment extension 2.0. */
  public static final String ASSESSMENT =
      "https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/";

  /** The issuer accreditation extension 2.0. */
  public static final String ACCREDITATION =
      "https://purl.imsglobal.org/spec/ob-accred/v2p0/context/";

  private static final String OB_EXTENSIONS = "https://openbadgespec.org/extensions/";
  private static final String V3_0_0 = "/context-3.0.0.json";
  private static final String SECURITY = "https://w3id.org/security/";

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
      Map.ofEntries(
          entry(CREDENTIALS_V2, "credentials-v2"),
          entry(CREDENTIALS_V1, "credentials-v1"),
          entry(OPEN_BADGES_3_0_3, "open-badges-3.0.3"),
          entry(OPEN_BADGES_3_0_2, "open-badges-3.0.2"),
          entry(OPEN_BADGES_3_0_1, "open-badges-3.0.1"),
          entry(OPEN_BADGES_3_0, "open-badges-3.0"),
          entry(OPEN_BADGES_EXTENSIONS, "open-badges-extensions"),
          entry(CLR_2_0_1, "clr-2.0.1"),
          entry(ASSESSMENT, "extension-assessment"),
          entry(ACCREDITATION, "extension-accreditation"),
          entry(OB_EXTENSIONS + "accessibilityExtension" + V3_0_0, "extension-accessibility"),
          entry(OB_EXTENSIONS + "applyLinkExtension" + V3_0_0, "extension-apply-link"),
          entry(OB_EXTENSIONS + "geoCoordinatesExtension" + V3_0_0, "extension-geo-coordinates"),
          entry(OB_EXTENSIONS + "licenseExtension" + V3_0_0, "extension-license"),
          entry(DATA_INTEGRITY_V2, "data-integrity-v2"),
          entry(SECURITY + "data-integrity/v1", "data-integrity-v1"),
          entry(SECURITY + "suites/ed25519-2018/v1", "ed25519-2018"),
          entry(SECURITY + "suites/ed25519-2020/v1", "ed25519-2020"),
          entry(SECURITY + "suites/jws-2020/v1", "jws-2020"),
          entry(SECURITY + "jwk/v1", "jwk-v1"),
          entry(SECURITY + "multikey/v1", "multikey-v1"),
          entry("https://www.w3.org/ns/credentials/status/v1", "status-v1"),
          entry("https://w3id.org/vc/status-list/2021/v1", "status-list-2021"));

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
