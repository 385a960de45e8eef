package io.microcredential.badges.ob3;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organization as badges show it.
 *
 * @param id its DID or web address; the key that signs must be listed there
 * @param name what it is called
 * @param url its web site
 * @param description what it is, in a sentence
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#profile">Open Badges 3.0, Profile</a>
 */
public record Profile(
    String id, LanguageMap name, @Nullable URI url, @Nullable LanguageMap description) {

  /** Checks that nothing is missing. */
  public Profile {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /**
   * Returns the profile of an organization.
   *
   * @param organization the organization
   * @return a profile with the same id, name and web site
   */
  public static Profile of(Organization organization) {
    return new Profile(organization.id().value(), organization.name(), organization.url(), null);
  }

  /**
   * Returns this profile under another id, such as the did:key of the key that signs.
   *
   * @param otherId the DID or web address
   * @return the same profile under that id
   */
  public Profile withId(String otherId) {
    return new Profile(otherId, name, url, description);
  }

  /** Returns the profile as it stands in a badge. */
  JsonObject toJson(Locale locale) {
    var json = new Members().text("id", id).type("Profile").text("name", name.in(locale));
    if (url != null) {
      json.text("url", url.toString());
    }
    if (description != null) {
      json.text("description", description.in(locale));
    }
    return json.object();
  }
}
