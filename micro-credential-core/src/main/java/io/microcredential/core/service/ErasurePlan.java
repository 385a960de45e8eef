package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import java.util.List;
import java.util.Objects;

/**
 * What an erasure would delete, what would become a pseudonym, and what would stay on what ground.
 *
 * @param person who
 * @param items everything, in the order of the store
 * @param files the files that have to be deleted where they are kept, before the plan is carried
 *     out
 * @param state what was found, to tell whether anything was changed before the plan is carried out
 */
public record ErasurePlan(
    PersonId person, List<ErasureItem> items, List<ErasedFile> files, Digest state) {

  /** Copies the lists. */
  public ErasurePlan {
    Objects.requireNonNull(person, "person");
    items = List.copyOf(items);
    files = List.copyOf(files);
    Objects.requireNonNull(state, "state");
  }

  /**
   * Returns what is done in one way.
   *
   * @param means the way
   * @return those items, in order
   */
  public List<ErasureItem> items(ErasureMeans means) {
    return items.stream().filter(item -> item.means() == means).toList();
  }

  /** Returns how much there is. */
  @Override
  public String toString() {
    return "ErasurePlan[" + items.size() + ", files=" + files.size() + "]";
  }
}
