package io.microcredential.core.catalog.guidance;

import io.microcredential.core.CompetencyId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import java.util.List;
import java.util.Objects;

/**
 * Competencies, how they hang together, and which credentials show them.
 *
 * <p>This is data as somebody wrote it; {@link CompetencyGraph#of} checks it.
 *
 * @param items the competencies
 * @param links how they hang together
 */
public record CompetencyFramework(List<Item> items, List<Link> links) {

  /** Copies the lists. */
  public CompetencyFramework {
    items = List.copyOf(items);
    links = List.copyOf(links);
  }

  /**
   * A competency.
   *
   * @param id identifies it in the world
   * @param statement what the person can do
   * @param shownBy the micro-credentials each of which shows it
   */
  public record Item(CompetencyId id, LanguageMap statement, List<MicroCredentialId> shownBy) {
    /** Copies the list. */
    public Item {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(statement, "statement");
      shownBy = List.copyOf(shownBy);
    }
  }

  /**
   * How one competency stands to another.
   *
   * @param from the part, or what builds, or one of two that are related
   * @param kind how they hang together
   * @param to the whole, or what is built on, or the other
   */
  public record Link(CompetencyId from, LinkKind kind, CompetencyId to) {
    /** Checks that nothing is missing. */
    public Link {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(to, "to");
    }
  }

  /** The ways in which competencies hang together. */
  public enum LinkKind {
    /** The first is a part of the second. */
    PART_OF,
    /** The first needs the second as its foundation. */
    BUILDS_ON,
    /** The two have to do with each other, in both directions. */
    RELATED
  }
}
