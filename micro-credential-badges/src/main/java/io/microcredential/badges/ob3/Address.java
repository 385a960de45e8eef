package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * A postal address.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#address">Open Badges 3.0, Address</a>
 */
public final class Address extends DataObject<Address> {

  static final Kind<Address> KIND = new Kind<>("Address", Address::new);

  private Address(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Address> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static Address of() {
    return KIND.of(new Members().type("Address").object());
  }

  /** {@return the country, or nothing if it is not said} */
  public Optional<String> addressCountry() {
    return text("addressCountry");
  }

  /** Returns this address with another {@code addressCountry}. */
  public Address withAddressCountry(String value) {
    return with("addressCountry", JsonValue.of(value));
  }

  /** {@return the code of the country of ISO 3166-1, two letters, or nothing if it is not said} */
  public Optional<String> addressCountryCode() {
    return text("addressCountryCode");
  }

  /** Returns this address with another {@code addressCountryCode}. */
  public Address withAddressCountryCode(String value) {
    return with("addressCountryCode", JsonValue.of(value));
  }

  /** {@return the region within the country, or nothing if it is not said} */
  public Optional<String> addressRegion() {
    return text("addressRegion");
  }

  /** Returns this address with another {@code addressRegion}. */
  public Address withAddressRegion(String value) {
    return with("addressRegion", JsonValue.of(value));
  }

  /** {@return the town, or nothing if it is not said} */
  public Optional<String> addressLocality() {
    return text("addressLocality");
  }

  /** Returns this address with another {@code addressLocality}. */
  public Address withAddressLocality(String value) {
    return with("addressLocality", JsonValue.of(value));
  }

  /** {@return street and number, or nothing if it is not said} */
  public Optional<String> streetAddress() {
    return text("streetAddress");
  }

  /** Returns this address with another {@code streetAddress}. */
  public Address withStreetAddress(String value) {
    return with("streetAddress", JsonValue.of(value));
  }

  /** {@return the number of the post office box, or nothing if it is not said} */
  public Optional<String> postOfficeBoxNumber() {
    return text("postOfficeBoxNumber");
  }

  /** Returns this address with another {@code postOfficeBoxNumber}. */
  public Address withPostOfficeBoxNumber(String value) {
    return with("postOfficeBoxNumber", JsonValue.of(value));
  }

  /** {@return the postal code, or nothing if it is not said} */
  public Optional<String> postalCode() {
    return text("postalCode");
  }

  /** Returns this address with another {@code postalCode}. */
  public Address withPostalCode(String value) {
    return with("postalCode", JsonValue.of(value));
  }

  /** {@return where it is on the globe, or nothing if it is not said} */
  public Optional<GeoCoordinates> geo() {
    return part("geo", GeoCoordinates.KIND);
  }

  /** Returns this address with another {@code geo}. */
  public Address withGeo(GeoCoordinates value) {
    return with("geo", value.toJson());
  }
}
