package io.microcredential.badges.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name and secret that a host has given to a client. Keep the secret as secrets are kept. */
public final class ClientRegistration {

  private final String clientId;
  private final String clientSecret;
  private final URI redirect;
  private final @Nullable Instant secretExpiresAt;

  private ClientRegistration(
      String clientId, String clientSecret, URI redirect, @Nullable Instant secretExpiresAt) {
    this.clientId = Secrets.required(clientId, "clientId");
    this.clientSecret = Secrets.required(clientSecret, "clientSecret");
    this.redirect = SecureAddress.required(redirect, "redirect");
    this.secretExpiresAt = secretExpiresAt;
  }

  /**
   * Returns a registration that was made before, or by hand.
   *
   * @param clientId the client's name at the host
   * @param clientSecret the client's secret
   * @param redirect where the host sends people back to
   * @param secretExpiresAt when the secret stops working, or null for never
   * @return the registration
   * @throws IllegalArgumentException if name or secret is empty or not printable ASCII
   */
  public static ClientRegistration of(
      String clientId, String clientSecret, URI redirect, @Nullable Instant secretExpiresAt) {
    return new ClientRegistration(clientId, clientSecret, redirect, secretExpiresAt);
  }

  /**
   * Returns the client's name at the host.
   *
   * @return the {@code client_id}
   */
  public String clientId() {
    return clientId;
  }

  /**
   * Returns the client's secret, for keeping.
   *
   * @return the {@code client_secret}
   */
  public String clientSecret() {
    return clientSecret;
  }

  /**
   * Returns where the host sends people back to.
   *
   * @return the redirect address
   */
  public URI redirect() {
    return redirect;
  }

  /**
   * Returns when the client has to register again.
   *
   * @return when the secret stops working, or nothing for never
   */
  public Optional<Instant> secretExpiresAt() {
    return Optional.ofNullable(secretExpiresAt);
  }

  /** Returns the header by which the client shows who it is (RFC 6749, section 2.3.1). */
  String basic() {
    String pair = encoded(clientId) + ":" + encoded(clientSecret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Returns no more than where people are sent back to. */
  @Override
  public String toString() {
    return "ClientRegistration[redirect=" + redirect + "]";
  }
}
