package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;

/**
 * A place on the globe.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#geocoordinates">Open Badges 3.0,
 *     GeoCoordinates</a>
 */
public final class GeoCoordinates extends DataObject<GeoCoordinates> {

  static final Kind<GeoCoordinates> KIND = new Kind<>("GeoCoordinates", GeoCoordinates::new);

  private GeoCoordinates(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<GeoCoordinates> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param latitude the latitude in degrees of WGS 84
   * @param longitude the longitude in degrees of WGS 84
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static GeoCoordinates of(BigDecimal latitude, BigDecimal longitude) {
    return KIND.of(
        new Members()
            .text("type", "GeoCoordinates")
            .value("latitude", new JsonNumber(latitude.toString()))
            .value("longitude", new JsonNumber(longitude.toString()))
            .object());
  }

  /** {@return the latitude in degrees of WGS 84} */
  public BigDecimal latitude() {
    return required("latitude", number("latitude"));
  }

  /** Returns this place with another {@code latitude}. */
  public GeoCoordinates withLatitude(BigDecimal value) {
    return with("latitude", new JsonNumber(value.toString()));
  }

  /** {@return the longitude in degrees of WGS 84} */
  public BigDecimal longitude() {
    return required("longitude", number("longitude"));
  }

  /** Returns this place with another {@code longitude}. */
  public GeoCoordinates withLongitude(BigDecimal value) {
    return with("longitude", new JsonNumber(value.toString()));
  }
}
