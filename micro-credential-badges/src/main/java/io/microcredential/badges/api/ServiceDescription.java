package io.microcredential.badges.api;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host of badges tells everybody about itself: who it is, its terms, and where to sign in.
 *
 * @param base the address before {@code /ims/ob/v3p0}, without a slash at the end
 * @param title what the host is called
 * @param termsOfService its terms of service; null only where a foreign host tells none
 * @param privacyPolicy its privacy policy; null only where a foreign host tells none
 * @param image a picture of the host, or null for none
 * @param server where clients register and get tokens
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#servicedescriptiondocument">Open Badges
 *     3.0, B.4.1 ServiceDescriptionDocument</a>
 */
public record ServiceDescription(
    URI base,
    String title,
    @Nullable URI termsOfService,
    @Nullable URI privacyPolicy,
    @Nullable URI image,
    AuthorizationServer server) {

  /** Checks the base address. */
  public ServiceDescription {
    SecureAddress.required(base, "base");
    if (base.getRawQuery() != null || base.getRawPath().endsWith("/")) {
      throw new IllegalArgumentException("base must have neither query nor a slash at its end");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(server, "server");
  }

  /**
   * Returns the description of a host, complete as the specification asks.
   *
   * @param base the address before {@code /ims/ob/v3p0}, without a slash at the end
   * @param title what the host is called
   * @param termsOfService its terms of service
   * @param privacyPolicy its privacy policy
   * @param server where clients register and get tokens
   * @return the description, without a picture
   * @throws IllegalArgumentException if an address is neither https nor http on this machine
   */
  public static ServiceDescription of(
      URI base, String title, URI termsOfService, URI privacyPolicy, AuthorizationServer server) {
    return new ServiceDescription(
        base,
        title,
        SecureAddress.required(termsOfService, "termsOfService"),
        SecureAddress.required(privacyPolicy, "privacyPolicy"),
        null,
        server);
  }

  /**
   * Reads the description of a foreign host.
   *
   * @param document the service description document
   * @param base the address at which it was found, before {@code /ims/ob/v3p0}
   * @return the description, or every problem that keeps a client from signing in; with warnings
   *     where something else is missing
   */
  public static Outcome<ServiceDescription> read(JsonObject document, URI base) {
    return ServiceDocumentReader.read(document, base);
  }

  /**
   * Returns this description with a picture.
   *
   * @param picture the address of the picture, or the picture as a data URI
   * @return the same description with that picture
   */
  public ServiceDescription withImage(URI picture) {
    return new ServiceDescription(base, title, termsOfService, privacyPolicy, picture, server);
  }

  /**
   * Returns this description with another authorization server, such as one whose revocation
   * endpoint is known from elsewhere.
   *
   * @param other where clients register and get tokens
   * @return the same description with that server
   */
  public ServiceDescription withServer(AuthorizationServer other) {
    return new ServiceDescription(base, title, termsOfService, privacyPolicy, image, other);
  }

  /**
   * Returns the document that {@code GET /ims/ob/v3p0/discovery} answers with.
   *
   * @return an OpenAPI 3.0 document with the operations, their scopes and the sign-in addresses
   */
  public JsonObject toJson() {
    return ServiceDocument.of(this);
  }

  /** Returns the address of an operation. */
  URI address(ApiOperation operation) {
    return URI.create(base + ApiOperation.ROOT + operation.path());
  }
}
