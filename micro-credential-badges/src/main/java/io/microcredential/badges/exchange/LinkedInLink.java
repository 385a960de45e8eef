package io.microcredential.badges.exchange;

import io.microcredential.core.Outcome;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The link by which somebody adds an award to their own LinkedIn profile.
 *
 * <p>Nothing is sent anywhere: the link opens a form that LinkedIn fills from it and that its
 * member sends or not. It holds what the badge's public page says anyway, no learner's name or
 * identifier, and never an address with a secret in it.
 *
 * <pre>{@code
 * URI link = LinkedInLink.of(definition, award).verifiedAt(page).orElseThrow().toUri();
 * }</pre>
 *
 * @see <a href="https://addtoprofile.linkedin.com/">LinkedIn, Add to Profile</a>
 */
public final class LinkedInLink {

  private static final String FORM = "https://www.linkedin.com/profile/add";

  private final MicroCredential definition;
  private final Award award;
  private final Locale locale;
  private final @Nullable String organizationId;
  private final @Nullable URI page;
  private final boolean withAwardId;

  private LinkedInLink(
      MicroCredential definition,
      Award award,
      Locale locale,
      @Nullable String organizationId,
      @Nullable URI page,
      boolean withAwardId) {
    this.definition = definition;
    this.award = award;
    this.locale = locale;
    this.organizationId = organizationId;
    this.page = page;
    this.withAwardId = withAwardId;
  }

  /**
   * Returns the link for an award: title, issuer, and the months in which it was made and ends, in
   * UTC.
   *
   * @param definition the version that was earned
   * @param award the award
   * @return the link, in the language the definition was written in
   * @throws IllegalArgumentException if the award pins another version
   */
  public static LinkedInLink of(MicroCredential definition, Award award) {
    if (!award.pins().definition().equals(definition.ref())) {
      throw new IllegalArgumentException("the award pins another version; pass the one earned");
    }
    Locale original = Locale.forLanguageTag(definition.title().originalLanguage());
    return new LinkedInLink(definition, award, original, null, null, false);
  }

  /**
   * Returns this link in another language, where the definition has it.
   *
   * @param language the language
   * @return the changed link
   */
  public LinkedInLink in(Locale language) {
    Objects.requireNonNull(language, "language");
    return new LinkedInLink(definition, award, language, organizationId, page, withAwardId);
  }

  /**
   * Returns this link with the issuer's page at LinkedIn instead of the issuer's name.
   *
   * @param id the number of the page, digits only
   * @return the changed link
   * @throws IllegalArgumentException if the number has another form
   */
  public LinkedInLink withOrganizationId(String id) {
    if (!id.matches("[0-9]{1,20}")) {
      throw new IllegalArgumentException("LinkedIn numbers organizations; give up to 20 digits");
    }
    return new LinkedInLink(definition, award, locale, id, page, withAwardId);
  }

  /**
   * Returns this link with the page on which everybody can verify the badge.
   *
   * @param address the address of the public page
   * @return the changed link; or {@code share.not-public} if the address is not https, or {@code
   *     share.secret-in-address} if it holds a user's name, a token, or a parameter that is called
   *     like one
   */
  public Outcome<LinkedInLink> verifiedAt(URI address) {
    return PublicAddress.check(address)
        .map(
            open -> new LinkedInLink(definition, award, locale, organizationId, open, withAwardId));
  }

  /**
   * Returns this link with the award's id as the number of the certificate.
   *
   * @return the changed link
   */
  public LinkedInLink withAwardId() {
    return new LinkedInLink(definition, award, locale, organizationId, page, true);
  }

  /**
   * Writes the link.
   *
   * @return the address to open
   */
  public URI toUri() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("startTask", "CERTIFICATION_NAME");
    parameters.put("name", definition.title().in(locale));
    if (organizationId != null) {
      parameters.put("organizationId", organizationId);
    } else {
      parameters.put("organizationName", definition.issuer().name().in(locale));
    }
    month(parameters, "issue", award.awardedAt());
    Instant end = award.validUntil();
    if (end != null) {
      // Exclusive, so that an award until midnight of the first of May ends in April.
      month(parameters, "expiration", end.minusNanos(1));
    }
    if (page != null) {
      parameters.put("certUrl", page.toASCIIString());
    }
    if (withAwardId) {
      parameters.put("certId", award.id().value());
    }
    return URI.create(FORM + "?" + query(parameters));
  }

  private static void month(Map<String, String> parameters, String prefix, Instant at) {
    OffsetDateTime date = at.atOffset(ZoneOffset.UTC);
    parameters.put(prefix + "Year", Integer.toString(date.getYear()));
    parameters.put(prefix + "Month", Integer.toString(date.getMonthValue()));
  }

  private static String query(Map<String, String> parameters) {
    var query = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            query
                .append(query.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                // A plus sign is a blank in forms only; %20 is one everywhere.
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
    return query.toString();
  }

  /** Returns the id of the definition; whose award it is stays out. */
  @Override
  public String toString() {
    return "LinkedInLink[" + definition.id() + "]";
  }
}
