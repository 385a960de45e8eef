package io.microcredential.badges.ob3;

import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * The parts of the data model that other credentials of 1EdTech are made of too.
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#data-model">Comprehensive Learner Record
 *     2.0, Data Model</a>
 */
public final class SharedParts {

  private SharedParts() {}

  /**
   * Writes a profile.
   *
   * @param profile the profile
   * @param locale the language in which it is to be
   * @return the {@code Profile}
   */
  public static JsonObject profile(Profile profile, Locale locale) {
    return profile.in(locale).toJson();
  }

  /**
   * Writes the identities by which a recipient can be recognised.
   *
   * @param recipient the recipient
   * @return an {@code IdentityObject} for each, in order
   */
  public static List<JsonObject> identities(Recipient recipient) {
    return recipient.identities().stream().map(SharedParts::identity).toList();
  }

  private static JsonObject identity(HashedIdentity identity) {
    return new Members()
        .text("type", "IdentityObject")
        .value("hashed", new JsonValue.JsonBoolean(true))
        .text("identityHash", identity.hash())
        .text("identityType", identity.type().term())
        .text("salt", identity.salt())
        .object();
  }

  /**
   * Checks the form of an object.
   *
   * @param object the object
   * @param className the class of the data model that it is to be, such as {@code ClrCredential}
   * @return everything that is wrong with it and what stands in it, as {@link
   *     CredentialStructure#problems} has it; nothing for a class that the data model does not have
   */
  public static Problems problems(JsonObject object, String className) {
    return CredentialStructure.partProblems(object, className);
  }
}
