package io.microcredential.badges.ob3;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a badge is issued to.
 *
 * @param id the recipient's DID or other absolute URI, or null where only identities are known; a
 *     VC-JWT needs one
 * @param identities hashed identities by which the recipient can be recognised
 */
public record Recipient(@Nullable String id, List<HashedIdentity> identities) {

  /** Copies the list and refuses a recipient whom nobody could recognise. */
  public Recipient {
    identities = List.copyOf(identities);
    if (id == null && identities.isEmpty()) {
      throw new IllegalArgumentException("a recipient has an id or at least one hashed identity");
    }
  }

  /**
   * Returns the recipient who controls a DID.
   *
   * @param did the DID
   * @return the recipient
   */
  public static Recipient did(String did) {
    return new Recipient(Objects.requireNonNull(did, "did"), List.of());
  }

  /**
   * Returns the recipient whom an identity names.
   *
   * @param identity the hashed identity
   * @return the recipient
   */
  public static Recipient hashed(HashedIdentity identity) {
    return new Recipient(null, List.of(identity));
  }

  /**
   * Returns this recipient with another hashed identity.
   *
   * @param identity the hashed identity
   * @return the same recipient, recognisable by that as well
   */
  public Recipient and(HashedIdentity identity) {
    var all = new ArrayList<>(identities);
    all.add(identity);
    return new Recipient(id, all);
  }

  /** Returns how the recipient can be recognised, and nothing of who it is. */
  @Override
  public String toString() {
    return "Recipient[" + (id == null ? "" : "id, ") + identities.size() + " identities]";
  }
}
