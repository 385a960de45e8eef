package io.microcredential.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds all problems of one operation, in the order in which they were found.
 *
 * @param list the problems
 */
public record Problems(List<Problem> list) implements Iterable<Problem> {

  private static final Problems NONE = new Problems(List.of());

  /** Copies the list. */
  public Problems {
    list = List.copyOf(list);
  }

  /**
   * Returns no problems.
   *
   * @return the empty collection
   */
  public static Problems none() {
    return NONE;
  }

  /**
   * Returns the given problems.
   *
   * @param problems the problems
   * @return a collection of them
   */
  public static Problems of(Problem... problems) {
    return new Problems(List.of(problems));
  }

  /**
   * Returns the given problems.
   *
   * @param problems the problems
   * @return a collection of them
   */
  public static Problems of(Collection<Problem> problems) {
    return new Problems(List.copyOf(problems));
  }

  /**
   * Returns these problems followed by others.
   *
   * @param more the others
   * @return all of them
   */
  public Problems and(Problems more) {
    var all = new ArrayList<>(list);
    all.addAll(more.list);
    return new Problems(all);
  }

  /**
   * Returns these problems as seen from a document that holds the one they were found in.
   *
   * @param prefix where the inner document stands
   * @return the same problems further down
   */
  public Problems under(JsonPointer prefix) {
    return new Problems(list.stream().map(p -> p.under(prefix)).toList());
  }

  /**
   * Returns whether there is nothing to report.
   *
   * @return whether the list is empty
   */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /**
   * Returns whether any of these refuses the operation.
   *
   * @return whether one of them is an error
   */
  public boolean hasErrors() {
    return list.stream().anyMatch(Problem::isError);
  }

  /**
   * Returns the codes, in order, with repetitions.
   *
   * @return the stable identifiers
   */
  public List<String> codes() {
    return list.stream().map(Problem::code).toList();
  }

  /**
   * Returns the problems one by one.
   *
   * @return a stream in order
   */
  public Stream<Problem> stream() {
    return list.stream();
  }

  @Override
  public Iterator<Problem> iterator() {
    return list.iterator();
  }

  /** Returns one line for each problem: code, place and message. */
  @Override
  public String toString() {
    return list.stream()
        .map(
            p ->
                p.code() + " at " + (p.at().tokens().isEmpty() ? "/" : p.at()) + ": " + p.message())
        .collect(Collectors.joining("\n"));
  }
}
