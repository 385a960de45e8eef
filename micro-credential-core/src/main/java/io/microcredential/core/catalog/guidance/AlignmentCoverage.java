package io.microcredential.core.catalog.guidance;

import io.microcredential.core.Fraction;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.CatalogEntry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which statements of a public framework the credentials of a catalogue belong to, and which not.
 *
 * @param framework the framework's exact name
 * @param covered the framework's codes that at least one credential names, in its own order
 * @param notCovered the framework's codes that none names, in its own order
 * @param unknown codes that credentials name and the framework does not have, by code: slips of the
 *     pen, or another edition
 */
public record AlignmentCoverage(
    String framework,
    List<CodeCoverage> covered,
    List<String> notCovered,
    List<CodeCoverage> unknown) {

  /** Copies the lists and checks that there is a framework to cover. */
  public AlignmentCoverage {
    Objects.requireNonNull(framework, "framework");
    covered = List.copyOf(covered);
    notCovered = List.copyOf(notCovered);
    unknown = List.copyOf(unknown);
    if (covered.isEmpty() && notCovered.isEmpty()) {
      throw new IllegalArgumentException("give the codes of the framework, at least one");
    }
  }

  /**
   * A code and the credentials that name it.
   *
   * @param code the framework's code of the statement
   * @param credentials the credentials, by id, at least one
   */
  public record CodeCoverage(String code, List<MicroCredentialId> credentials) {
    /** Copies the list and checks that it holds something. */
    public CodeCoverage {
      Objects.requireNonNull(code, "code");
      credentials = List.copyOf(credentials);
      if (credentials.isEmpty()) {
        throw new IllegalArgumentException("a code is covered by at least one credential");
      }
    }
  }

  /**
   * Reports the coverage of one framework.
   *
   * <p>A statement counts where an alignment names the same framework and code, letter by letter: a
   * code that covers a whole section covers no statement inside it.
   *
   * @param framework the framework's exact name
   * @param codes the codes of all its statements, at least one, in its own order
   * @param catalog the credentials
   * @return the report, the same for every order in which the catalogue was filled
   * @throws IllegalArgumentException if there is no code or one is there twice
   */
  public static AlignmentCoverage of(String framework, List<String> codes, Catalog catalog) {
    if (new HashSet<>(codes).size() != codes.size()) {
      throw new IllegalArgumentException("a framework has each code once");
    }
    Map<String, TreeSet<String>> named = named(framework, catalog);
    List<CodeCoverage> covered =
        codes.stream().filter(named::containsKey).map(code -> coverage(code, named)).toList();
    List<String> notCovered = codes.stream().filter(code -> !named.containsKey(code)).toList();
    var others = new LinkedHashMap<>(named);
    codes.forEach(others::remove);
    List<CodeCoverage> unknown =
        others.keySet().stream().map(code -> coverage(code, others)).toList();
    return new AlignmentCoverage(framework, covered, notCovered, unknown);
  }

  private static Map<String, TreeSet<String>> named(String framework, Catalog catalog) {
    var named = new TreeMap<String, TreeSet<String>>();
    for (CatalogEntry entry : catalog.entries()) {
      for (Alignment alignment : entry.definition().content().alignments()) {
        if (alignment.framework().equals(framework)) {
          named.computeIfAbsent(alignment.code(), c -> new TreeSet<>()).add(entry.id().value());
        }
      }
    }
    return named;
  }

  private static CodeCoverage coverage(String code, Map<String, TreeSet<String>> named) {
    return new CodeCoverage(
        code,
        named.getOrDefault(code, new TreeSet<>()).stream().map(MicroCredentialId::of).toList());
  }

  /**
   * Returns how much of the framework is covered.
   *
   * @return covered codes over all codes of the framework, exact, from 0 to 1
   */
  public Fraction share() {
    return Fraction.of(covered.size(), covered.size() + notCovered.size());
  }
}
