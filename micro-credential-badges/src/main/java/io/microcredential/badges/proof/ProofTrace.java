package io.microcredential.badges.proof;

import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every intermediate value of one proof or token, so that two implementations that disagree can
 * find the first step at which they do.
 *
 * <p>It holds the whole content of the badge, so it is as personal as the badge.
 *
 * <pre>{@code
 * for (ProofTrace trace : verifier.traces(badge)) {
 *   print(trace.text());
 * }
 * }</pre>
 *
 * @param suite the name of the cryptosuite or of the JWS algorithm, as it stands in the proof
 * @param signedText what was hashed, or null for a token
 * @param signingInput header and payload of a token, or null for a Data Integrity proof
 * @param verificationKey the key that the proof names, or null if it cannot be had
 * @param signatureHex the signature in hexadecimal digits, or empty if there is none to be read
 * @param problems what keeps the content from being signed, or the key from being had
 */
public record ProofTrace(
    String suite,
    @Nullable ProofSteps signedText,
    @Nullable String signingInput,
    @Nullable VerificationKey verificationKey,
    String signatureHex,
    Problems problems) {

  /** Checks that the parts are there that always are. */
  public ProofTrace {
    Objects.requireNonNull(suite, "suite");
    Objects.requireNonNull(signatureHex, "signatureHex");
    Objects.requireNonNull(problems, "problems");
  }

  /**
   * Returns the canonical forms of a Data Integrity proof.
   *
   * @return both forms with their digests, or nothing for a token or if there are none
   */
  public Optional<ProofSteps> steps() {
    return Optional.ofNullable(signedText);
  }

  /**
   * Returns the key.
   *
   * @return the key that the proof names, whoever it belongs to, or nothing if it cannot be had
   */
  public Optional<VerificationKey> key() {
    return Optional.ofNullable(verificationKey);
  }

  /**
   * Returns all values as text to put side by side with those of another implementation: a line for
   * each, canonical texts on lines of their own.
   *
   * @return the text, ended by a line feed
   */
  public String text() {
    var text = new StringBuilder();
    line(text, "suite", suite);
    if (signedText != null) {
      CanonicalForm options = signedText.proofOptions();
      CanonicalForm document = signedText.document();
      line(text, "hash function", document.hash().toString());
      block(text, "canonical proof options", options.text());
      line(text, "hash of the proof options", options.digestHex());
      block(text, "canonical document", document.text());
      line(text, "hash of the document", document.digestHex());
      line(text, "signed data", HexFormat.of().formatHex(signedText.signedData()));
    }
    if (signingInput != null) {
      line(text, "signing input", signingInput);
    }
    if (verificationKey != null) {
      line(text, "key", Json.write(verificationKey.jwk()));
      verificationKey.multikey().ifPresent(multikey -> line(text, "multikey", multikey));
    }
    line(text, "signature", signatureHex);
    for (Problem problem : problems) {
      line(text, "problem", problem.code() + " " + problem.at() + " " + problem.message());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  private static void block(StringBuilder text, String name, String value) {
    text.append(name).append(":\n").append(value);
    if (!value.endsWith("\n")) {
      text.append('\n');
    }
  }

  /** Returns the suite; the values may be personal. */
  @Override
  public String toString() {
    return "ProofTrace[" + suite + "]";
  }
}
