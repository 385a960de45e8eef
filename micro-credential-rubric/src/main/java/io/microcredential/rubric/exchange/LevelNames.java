package io.microcredential.rubric.exchange;

import io.microcredential.core.LevelId;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids of levels that are called the same.
 *
 * <p>The same id on two criteria means the same standing, so a name makes an id only if it has one
 * standing in the whole rubric.
 */
final class LevelNames {

  private final Map<String, Set<Integer>> standings = new HashMap<>();

  private LevelNames() {}

  /**
   * Returns the names of a rubric's levels.
   *
   * @param criteria the names of each criterion's levels, lowest first
   */
  static LevelNames of(List<List<@Nullable String>> criteria) {
    var names = new LevelNames();
    for (List<@Nullable String> levels : criteria) {
      for (int i = 0; i < levels.size(); i++) {
        names.standings.computeIfAbsent(plain(levels.get(i)), name -> new HashSet<>()).add(i);
      }
    }
    return names;
  }

  /** Returns the id of a level of that name, or null where the name is not enough. */
  @Nullable LevelId id(@Nullable String name) {
    String plain = plain(name);
    return plain.isEmpty() || standings.getOrDefault(plain, Set.of()).size() != 1
        ? null
        : LevelId.of(plain);
  }

  /** Returns the name in small Latin letters, digits and hyphens, empty where none are left. */
  private static String plain(@Nullable String name) {
    if (name == null || name.length() > 128) {
      return "";
    }
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.length() > 128 ? "" : plain;
  }
}
