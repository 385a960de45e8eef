package io.microcredential.badges.ob2;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a hosted badge stands where its issuer says that its badges stand. */
final class ScopeCheck {

  private static final JsonPointer ID = JsonPointer.root().child("id");

  private ScopeCheck() {}

  /**
   * Checks the issuer's policy; without one, badge and badge class stand on the issuer's own host.
   *
   * @param id the assertion's id
   * @param badge where the badge class was found, or null for endorsements
   * @param home the issuer's address
   * @param issuer the issuer's profile
   */
  static Ob2Finding check(
      String id, @Nullable Resolution badge, Optional<String> home, Resolution issuer) {
    JsonObject profile = issuer.document();
    if (profile == null || home.isEmpty()) {
      return Ob2Finding.undecided(
          Ob2Step.SCOPE, "ob2.scope-unknown", ID, "Without its profile the issuer says nothing.");
    }
    Optional<String> host = WebAddress.authority(id);
    if (host.isEmpty()) {
      return Ob2Finding.undecided(
          Ob2Step.SCOPE, "ob2.scope-unknown", ID, "The badge has no address on the web.");
    }
    Issuer policy = Issuer.view(profile);
    if (!List.of("id", "@id").contains(policy.verificationProperty())) {
      return Ob2Finding.undecided(
          Ob2Step.SCOPE,
          "ob2.scope-property",
          ID,
          "The issuer's policy is about a property other than the id.");
    }
    if (!policy.startsWith().isEmpty()
        && policy.startsWith().stream().noneMatch(prefix -> isBelow(id, prefix))) {
      return outside("The badge's address does not start as the issuer demands.");
    }
    if (!policy.allowedOrigins().isEmpty()) {
      return policy.allowedOrigins().stream()
              .anyMatch(origin -> host.get().equals(origin.toLowerCase(Locale.ROOT)))
          ? inside()
          : outside("The badge stands on a host that the issuer does not allow.");
    }
    return policy.startsWith().isEmpty() ? sameHost(host.get(), badge, home.get()) : inside();
  }

  private static Ob2Finding sameHost(String host, @Nullable Resolution badge, String home) {
    String own = WebAddress.authority(home).orElse("");
    if (!host.equals(own)) {
      return outside("The badge stands on another host than its issuer.");
    }
    String badgeAddress = badge == null ? null : badge.address();
    return badgeAddress == null
            || WebAddress.authority(badgeAddress).filter(own::equals).isPresent()
        ? inside()
        : outside("The badge class stands on another host than its issuer.");
  }

  /** A beginning without a slash after the host would let longer names of hosts pass. */
  private static boolean isBelow(String id, String prefix) {
    return id.startsWith(prefix)
        && WebAddress.authority(prefix).equals(WebAddress.authority(id))
        && !hasDots(id);
  }

  private static boolean hasDots(String id) {
    return WebAddress.of(id)
        .map(URI::getRawPath)
        .filter(path -> path.toLowerCase(Locale.ROOT).replace("%2e", ".").contains("/../"))
        .isPresent();
  }

  private static Ob2Finding inside() {
    return Ob2Finding.passed(Ob2Step.SCOPE, "The badge stands where the issuer's badges stand.");
  }

  private static Ob2Finding outside(String message) {
    return Ob2Finding.failed(Ob2Step.SCOPE, "ob2.outside-scope", ID, message);
  }
}
