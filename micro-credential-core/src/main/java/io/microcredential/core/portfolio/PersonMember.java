package io.microcredential.core.portfolio;

import io.microcredential.core.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who turned out to be the same person, with all that came along.
 *
 * @param id who
 * @param ids that id and those for which it stood
 * @param mergedAt when
 * @param identities what came with the merge
 */
public record PersonMember(
    PersonId id, List<PersonId> ids, Instant mergedAt, List<IdentityRef> identities) {

  /** Copies the lists; checks that nobody and nothing stands twice. */
  public PersonMember {
    Objects.requireNonNull(id, "id");
    ids = List.copyOf(ids);
    Objects.requireNonNull(mergedAt, "mergedAt");
    identities = List.copyOf(identities);
    if (!ids.contains(id) || ids.stream().distinct().count() != ids.size()) {
      throw new IllegalArgumentException("a member stands for itself and for nobody twice");
    }
    if (identities.stream().distinct().count() != identities.size()) {
      throw new IllegalArgumentException("an identity comes with a merge once");
    }
  }
}
