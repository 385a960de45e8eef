package io.microcredential.badges.attack;

import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A row of the attack catalogue.
 *
 * @param name what the attacker does
 * @param victim what the attacked verifier finds
 * @param result what the badge must be worth
 * @param step the check that must find it
 * @param code the code that this check must give
 */
record Attack(
    String name,
    Supplier<VerificationReport> victim,
    VerificationResult result,
    VerificationStep step,
    String code) {

  /** What the attacker hands to a verifier that trusts the issuer. */
  static Attack handing(
      String name,
      Supplier<String> badge,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return bytes(name, () -> badge.get().getBytes(StandardCharsets.UTF_8), result, step, code);
  }

  static Attack bytes(
      String name,
      Supplier<byte[]> badge,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return new Attack(
        name, () -> Scene.trusting().verify(badge.get(), Scene.NOW), result, step, code);
  }

  static Attack json(
      String name,
      Supplier<? extends JsonValue> badge,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return handing(name, () -> Json.write(badge.get()), result, step, code);
  }

  @Override
  public String toString() {
    return name;
  }
}
