package io.microcredential.badges.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads this library's own tables of what the standard contexts say.
 *
 * <p>A table is lines of tab-separated columns: the scope (the term whose values or nodes the row
 * holds in, {@code .} for everywhere, {@code outer/inner} for scopes within scopes), the term, its
 * IRI, its value type, its container, and its scoped context: {@code own} if rows with that scope
 * follow, {@code none} if it forgets all terms. A dash stands for nothing, {@code prefix|rest} for
 * an IRI whose beginning a {@code !prefix} line names. Whether terms are protected one {@code
 * !protected} line says for the whole table, and {@code !protected-otherwise} lines for scopes in
 * which it is the other way round.
 */
final class ContextTable {

  private static final String TOP = ".";

  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final Map<String, List<String[]>> rowsByScope = new LinkedHashMap<>();
  private final Set<String> guardedOtherwise = new HashSet<>();
  private boolean guarded;

  private ContextTable() {}

  static ContextDefinition read(List<String> lines) {
    var table = new ContextTable();
    for (String line : lines) {
      table.take(line.split("\t", -1));
    }
    return table.definition(TOP);
  }

  private void take(String[] columns) {
    switch (columns[0]) {
      case "!protected" -> guarded = columns[1].equals("yes");
      case "!protected-otherwise" -> guardedOtherwise.add(columns[1]);
      case "!prefix" -> prefixes.put(columns[1], columns[2]);
      default -> {
        if (!columns[0].startsWith("#") && !columns[0].startsWith("!")) {
          rowsByScope.computeIfAbsent(columns[0], scope -> new ArrayList<>()).add(columns);
        }
      }
    }
  }

  private ContextDefinition definition(String scope) {
    var terms = new LinkedHashMap<String, TermDefinition>();
    for (String[] row : rowsByScope.getOrDefault(scope, List.of())) {
      terms.put(row[1], term(scope, row));
    }
    return new ContextDefinition(null, terms);
  }

  private TermDefinition term(String scope, String[] row) {
    String inner = scope.equals(TOP) ? row[1] : scope + "/" + row[1];
    ContextDefinition scoped =
        switch (row[5]) {
          case "own" -> definition(inner);
          case "none" -> ContextDefinition.CLEARED;
          default -> null;
        };
    Set<String> containers = row[4].equals("-") ? Set.of() : Set.of(row[4]);
    String iri = iri(row[2]);
    if (iri == null) {
      throw new IllegalStateException("a row of a context table has no IRI: " + row[1]);
    }
    return new TermDefinition(
        iri, iri(row[3]), containers, scoped, guarded ^ guardedOtherwise.contains(scope));
  }

  private @Nullable String iri(String column) {
    if (column.equals("-")) {
      return null;
    }
    int bar = column.indexOf('|');
    if (bar < 0) {
      return column;
    }
    return prefixes.get(column.substring(0, bar)) + column.substring(bar + 1);
  }
}
