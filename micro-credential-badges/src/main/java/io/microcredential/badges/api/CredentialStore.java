package io.microcredential.badges.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a host keeps the credentials of the people who sign in to it.
 *
 * <p>Implementations may be called by several threads at once. A subject never sees what was stored
 * under another.
 */
public interface CredentialStore {

  /**
   * Lists credentials of one person, always in the same order, so that pages fit together.
   *
   * @param subject whose
   * @param page which of them
   * @return that page
   */
  CredentialPage list(String subject, PageRequest page);

  /**
   * Stores a credential, or replaces the same credential by a newer form of it.
   *
   * <p>Two pushes of the same text leave one entry. Which credentials are the same is told by
   * {@link CredentialDocument#isSameCredentialAs}; the one that is valid from a later time is
   * newer.
   *
   * @param subject whose
   * @param credential the credential, which the gate let in
   * @return what was done
   */
  Upsert upsert(String subject, CredentialDocument credential);

  /**
   * Which credentials to list.
   *
   * @param limit how many at most, 1 or more
   * @param offset how many to leave out from the start, 0 or more
   * @param since only those valid from a later time than this, or null for all
   */
  record PageRequest(int limit, long offset, @Nullable Instant since) {

    /** Checks the ranges. */
    public PageRequest {
      if (limit < 1 || offset < 0) {
        throw new IllegalArgumentException("list at least one credential, from 0 or later");
      }
    }
  }

  /**
   * Some of a person's credentials.
   *
   * @param credentials those on the page
   * @param total how many there are on all pages together
   */
  record CredentialPage(List<CredentialDocument> credentials, long total) {

    /** Copies the list. */
    public CredentialPage {
      credentials = List.copyOf(credentials);
      if (total < credentials.size()) {
        throw new IllegalArgumentException("the total counts the credentials of all pages");
      }
    }
  }

  /** What became of a credential that was pushed. */
  enum Upsert {
    /** It is new here. */
    CREATED,
    /** It took the place of an older form of itself. */
    REPLACED,
    /** The very same text was here already. */
    UNCHANGED,
    /** A newer form of it is here; nothing was stored. */
    OUTDATED
  }
}
