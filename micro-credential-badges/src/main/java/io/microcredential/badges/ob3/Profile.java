package io.microcredential.badges.ob3;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organization or a person as badges show it: an issuer, a creator, an endorser.
 *
 * <p>Name and description may be known in several languages; a document has each in one, and {@link
 * #in} chooses it.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#profile">Open Badges 3.0, Profile</a>
 */
public final class Profile extends DataObject<Profile> {

  static final Kind<Profile> KIND = new Kind<>("Profile", Profile::new);

  /** The languages of name and description, which hold as long as the original is what is said. */
  private final @Nullable LanguageMap names;

  private final @Nullable LanguageMap descriptions;

  private Profile(JsonObject json) {
    this(json, null, null);
  }

  private Profile(
      JsonObject json, @Nullable LanguageMap names, @Nullable LanguageMap descriptions) {
    super(KIND, json);
    this.names = names;
    this.descriptions = descriptions;
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Profile> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes a profile.
   *
   * @param id the DID or web address; the key of an issuer must be listed there
   * @return a profile with this id alone
   * @throws IllegalArgumentException if the id is no absolute IRI
   */
  public static Profile of(String id) {
    return KIND.of(new Members().text("id", id).type("Profile").object());
  }

  /**
   * Returns the profile of an organization.
   *
   * @param organization the organization
   * @return a profile with the same id, name and web site
   */
  public static Profile of(Organization organization) {
    Profile profile = of(organization.id().value()).withName(organization.name());
    URI url = organization.url();
    return url == null ? profile : profile.withUrl(url.toString());
  }

  /** Returns a profile that stands for an issuer of whom a document says nothing but the IRI. */
  static Profile reference(String id) {
    return new Profile(new Members().text("id", id).object());
  }

  /**
   * Returns this profile in a language, where name and description are known in it.
   *
   * @param locale the language
   * @return the profile as a badge in that language has it
   */
  public Profile in(Locale locale) {
    Profile profile = this;
    if (names != null && name().filter(names.original()::equals).isPresent()) {
      profile = profile.withName(names.in(locale));
    }
    if (descriptions != null && description().filter(descriptions.original()::equals).isPresent()) {
      profile = profile.withDescription(descriptions.in(locale));
    }
    return profile;
  }

  /** {@return what it is called, or nothing if it is not said} */
  public Optional<String> name() {
    return text("name");
  }

  /** Returns this profile with another {@code name}. */
  public Profile withName(String value) {
    return with("name", JsonValue.of(value));
  }

  /** Returns this profile with another {@code name}, in one language or several. */
  public Profile withName(LanguageMap value) {
    return new Profile(withName(value.original()).toJson(), value, descriptions);
  }

  /** {@return what it is, in short, or nothing if it is not said} */
  public Optional<String> description() {
    return text("description");
  }

  /** Returns this profile with another {@code description}. */
  public Profile withDescription(String value) {
    return with("description", JsonValue.of(value));
  }

  /** Returns this profile with another {@code description}, in one language or several. */
  public Profile withDescription(LanguageMap value) {
    return new Profile(withDescription(value.original()).toJson(), names, value);
  }

  /** {@return the DID or web address} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this profile with another {@code id}. */
  public Profile withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return the web site, or nothing if it is not said} */
  public Optional<String> url() {
    return text("url");
  }

  /** Returns this profile with another {@code url}. */
  public Profile withUrl(String value) {
    return with("url", JsonValue.of(value));
  }

  /** {@return the telephone number, or nothing if it is not said} */
  public Optional<String> phone() {
    return text("phone");
  }

  /** Returns this profile with another {@code phone}. */
  public Profile withPhone(String value) {
    return with("phone", JsonValue.of(value));
  }

  /** {@return what others say for it, each a credential with a proof of its own} */
  public List<EndorsementCredential> endorsement() {
    return parts("endorsement", EndorsementCredential.KIND);
  }

  /** Returns this profile with other {@code endorsement}; an empty list leaves none. */
  public Profile withEndorsement(List<EndorsementCredential> values) {
    return withParts("endorsement", values);
  }

  /** {@return what others say for it, each a compact JWS} */
  public List<String> endorsementJwt() {
    return texts("endorsementJwt");
  }

  /** Returns this profile with other {@code endorsementJwt}; an empty list leaves none. */
  public Profile withEndorsementJwt(List<String> values) {
    return withTexts("endorsementJwt", values);
  }

  /** {@return its picture, or nothing if it is not said} */
  public Optional<Image> image() {
    return part("image", Image.KIND);
  }

  /** Returns this profile with another {@code image}. */
  public Profile withImage(Image value) {
    return with("image", value.toJson());
  }

  /** {@return the e-mail address, or nothing if it is not said} */
  public Optional<String> email() {
    return text("email");
  }

  /** Returns this profile with another {@code email}. */
  public Profile withEmail(String value) {
    return with("email", JsonValue.of(value));
  }

  /** {@return the postal address, or nothing if it is not said} */
  public Optional<Address> address() {
    return part("address", Address.KIND);
  }

  /** Returns this profile with another {@code address}. */
  public Profile withAddress(Address value) {
    return with("address", value.toJson());
  }

  /** {@return other identifiers of it} */
  public List<IdentifierEntry> otherIdentifier() {
    return parts("otherIdentifier", IdentifierEntry.KIND);
  }

  /** Returns this profile with other {@code otherIdentifier}; an empty list leaves none. */
  public Profile withOtherIdentifier(List<IdentifierEntry> values) {
    return withParts("otherIdentifier", values);
  }

  /**
   * {@return the name of the officer who stands for the organization, or nothing if it is not said}
   */
  public Optional<String> official() {
    return text("official");
  }

  /** Returns this profile with another {@code official}. */
  public Profile withOfficial(String value) {
    return with("official", JsonValue.of(value));
  }

  /** {@return the organization it is part of, or nothing if it is not said} */
  public Optional<Profile> parentOrg() {
    return part("parentOrg", Profile.KIND);
  }

  /** Returns this profile with another {@code parentOrg}. */
  public Profile withParentOrg(Profile value) {
    return with("parentOrg", value.toJson());
  }

  /** {@return the family name, if it is a person, or nothing if it is not said} */
  public Optional<String> familyName() {
    return text("familyName");
  }

  /** Returns this profile with another {@code familyName}. */
  public Profile withFamilyName(String value) {
    return with("familyName", JsonValue.of(value));
  }

  /** {@return the given name, if it is a person, or nothing if it is not said} */
  public Optional<String> givenName() {
    return text("givenName");
  }

  /** Returns this profile with another {@code givenName}. */
  public Profile withGivenName(String value) {
    return with("givenName", JsonValue.of(value));
  }

  /** {@return a further name, if it is a person, or nothing if it is not said} */
  public Optional<String> additionalName() {
    return text("additionalName");
  }

  /** Returns this profile with another {@code additionalName}. */
  public Profile withAdditionalName(String value) {
    return with("additionalName", JsonValue.of(value));
  }

  /** {@return the patronymic, if it is a person, or nothing if it is not said} */
  public Optional<String> patronymicName() {
    return text("patronymicName");
  }

  /** Returns this profile with another {@code patronymicName}. */
  public Profile withPatronymicName(String value) {
    return with("patronymicName", JsonValue.of(value));
  }

  /** {@return what stands before the name, if it is a person, or nothing if it is not said} */
  public Optional<String> honorificPrefix() {
    return text("honorificPrefix");
  }

  /** Returns this profile with another {@code honorificPrefix}. */
  public Profile withHonorificPrefix(String value) {
    return with("honorificPrefix", JsonValue.of(value));
  }

  /** {@return what stands after the name, if it is a person, or nothing if it is not said} */
  public Optional<String> honorificSuffix() {
    return text("honorificSuffix");
  }

  /** Returns this profile with another {@code honorificSuffix}. */
  public Profile withHonorificSuffix(String value) {
    return with("honorificSuffix", JsonValue.of(value));
  }

  /**
   * {@return what stands before the family name, such as {@code van}, if it is a person, or nothing
   * if it is not said}
   */
  public Optional<String> familyNamePrefix() {
    return text("familyNamePrefix");
  }

  /** Returns this profile with another {@code familyNamePrefix}. */
  public Profile withFamilyNamePrefix(String value) {
    return with("familyNamePrefix", JsonValue.of(value));
  }

  /** {@return the date of birth, if it is a person, or nothing if it is not said} */
  public Optional<LocalDate> dateOfBirth() {
    return date("dateOfBirth");
  }

  /** Returns this profile with another {@code dateOfBirth}. */
  public Profile withDateOfBirth(LocalDate value) {
    return with("dateOfBirth", JsonValue.of(value.toString()));
  }

  @Override
  Profile changed(JsonObject changed) {
    return new Profile(KIND.of(changed).toJson(), names, descriptions);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Profile profile
        && super.equals(other)
        && Objects.equals(names, profile.names)
        && Objects.equals(descriptions, profile.descriptions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), names, descriptions);
  }
}
