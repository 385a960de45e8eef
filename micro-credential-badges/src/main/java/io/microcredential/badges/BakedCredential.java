package io.microcredential.badges;

/**
 * A credential as it was found in a picture. Nothing in it has been verified.
 *
 * @param kind the place it stood in, which is only a claim about what it is
 * @param text the credential, JSON or compact JWT
 */
public record BakedCredential(BakedKind kind, String text) {

  /** Returns the kind only; the credential is the recipient's. */
  @Override
  public String toString() {
    return "BakedCredential[" + kind + "]";
  }
}
