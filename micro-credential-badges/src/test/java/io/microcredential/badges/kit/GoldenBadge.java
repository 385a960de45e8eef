package io.microcredential.badges.kit;

import io.microcredential.badges.BadgeFormat;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A badge, and what a verifier has to say of it at {@link GoldenBadges#NOW}. */
public final class GoldenBadge {

  private final String name;
  private final BadgeFormat format;
  private final byte[] bytes;
  private final VerificationResult result;
  private final @Nullable VerificationStep step;
  private final @Nullable String code;

  private GoldenBadge(
      String name,
      BadgeFormat format,
      byte[] bytes,
      VerificationResult result,
      @Nullable VerificationStep step,
      @Nullable String code) {
    this.name = name;
    this.format = format;
    this.bytes = bytes;
    this.result = result;
    this.step = step;
    this.code = code;
  }

  static GoldenBadge good(String name, BadgeFormat format, byte[] bytes) {
    return new GoldenBadge(name, format, bytes, VerificationResult.VALID, null, null);
  }

  static GoldenBadge good(String name, BadgeFormat format, String text) {
    return good(name, format, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a twin of this badge with something else in it, and what is wrong with it. */
  GoldenBadge twin(
      String fault, byte[] other, VerificationResult worth, VerificationStep by, String why) {
    return new GoldenBadge(
        name + ", " + fault, format, other, worth, by, Objects.requireNonNull(why));
  }

  GoldenBadge twin(
      String fault, String other, VerificationResult worth, VerificationStep by, String why) {
    return twin(fault, other.getBytes(StandardCharsets.UTF_8), worth, by, why);
  }

  /**
   * Returns what it is and what is wrong with it, in English.
   *
   * @return a name that no other golden badge has
   */
  public String name() {
    return name;
  }

  /**
   * Returns which form of badge it is, baked into a picture or not.
   *
   * @return the form
   */
  public BadgeFormat format() {
    return format;
  }

  /**
   * Returns the badge as a person hands it in: a JSON document or a compact token in UTF-8, or a
   * picture.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Returns what the badge is worth.
   *
   * @return {@link VerificationResult#VALID} if nothing is wrong with it
   */
  public VerificationResult result() {
    return result;
  }

  /**
   * Returns the check that finds what is wrong.
   *
   * @return the check, or nothing if the badge is good
   */
  public Optional<VerificationStep> step() {
    return Optional.ofNullable(step);
  }

  /**
   * Returns the code that this library gives at that check; another verifier may have its own.
   *
   * @return the code, or nothing if the badge is good
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
