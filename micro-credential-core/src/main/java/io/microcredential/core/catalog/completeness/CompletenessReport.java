package io.microcredential.core.catalog.completeness;

import io.microcredential.core.internal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a public profile is there, element by element in the order of the profile.
 *
 * <p>It says what was found and never that anything was validated, recognised or certified: that is
 * for people and authorities.
 *
 * @param profile which profile
 * @param elements every element of it
 */
public record CompletenessReport(CompletenessProfile profile, List<ElementPresence> elements) {

  /** Copies the list. */
  public CompletenessReport {
    Objects.requireNonNull(profile, "profile");
    elements = List.copyOf(elements);
  }

  /**
   * Returns one element.
   *
   * @param element its stable name
   * @return what was found, or nothing if the profile has no such element
   */
  public Optional<ElementPresence> element(String element) {
    return elements.stream().filter(found -> found.element().equals(element)).findFirst();
  }

  /**
   * Returns what is not there and could be.
   *
   * @return the elements, also the optional ones, in order
   */
  public List<ElementPresence> missing() {
    return elements.stream().filter(found -> found.presence() == Presence.MISSING).toList();
  }

  /**
   * Returns whether everything is there on which the profile insists in any case.
   *
   * @return whether no mandatory element is missing
   */
  public boolean hasAllMandatory() {
    return missing().stream().noneMatch(found -> found.obligation() == Obligation.MANDATORY);
  }

  /**
   * Tells the report in words.
   *
   * @param locale the reader's language; English where there is no translation
   * @return a heading, a line for each element, and what the report does not say
   */
  public List<String> lines(Locale locale) {
    Messages words = Messages.of(CompletenessReport.class, locale);
    var lines = new ArrayList<String>();
    lines.add(
        words.text(
            "profile." + profile,
            elements.stream().filter(found -> found.presence() == Presence.PRESENT).count(),
            elements.size()));
    for (ElementPresence found : elements) {
      String name = "element." + found.element();
      lines.add(
          words.text(
              "line." + found.presence(),
              words.has(name) ? words.text(name) : found.element(),
              words.text("obligation." + found.obligation()),
              words.text("source." + found.source()),
              found.at()));
    }
    lines.add(words.text("caution"));
    return lines;
  }
}
