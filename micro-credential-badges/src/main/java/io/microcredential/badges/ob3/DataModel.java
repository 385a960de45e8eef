package io.microcredential.badges.ob3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes, properties and closed lists of Open Badges 3.0, from the tables beside this class.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#data-model">Open Badges 3.0, Data Model</a>
 */
final class DataModel {

  /**
   * A property of a class.
   *
   * @param name the member's name
   * @param range what values it takes: a class, a primitive type or a closed list
   * @param required whether it must be there
   * @param many whether the formal schema has a list, even for one value
   */
  record Property(String name, String range, boolean required, boolean many) {}

  /**
   * A closed list of codes.
   *
   * @param codes the codes
   * @param extensible whether codes of one's own, starting with {@code ext:}, are allowed
   */
  record CodeList(List<String> codes, boolean extensible) {

    boolean allows(String code) {
      return codes.contains(code) || (extensible && code.matches("ext:[A-Za-z0-9._|-]+"));
    }
  }

  private static final DataModel CURRENT = new DataModel();

  private final Map<String, List<Property>> classes = new LinkedHashMap<>();
  private final Map<String, List<Property>> older = new LinkedHashMap<>();
  private final List<String> closed = new ArrayList<>();
  private final Map<String, CodeList> codeLists = new LinkedHashMap<>();

  private DataModel() {
    for (String[] row : rows("data-model.tsv")) {
      if (row[1].equals("*")) {
        closed.add(row[0]);
      } else {
        classes
            .computeIfAbsent(row[0], name -> new ArrayList<>())
            .add(new Property(row[1], row[2], row[3].equals("required"), row[4].equals("many")));
      }
    }
    for (String credential : List.of("AchievementCredential", "EndorsementCredential")) {
      older.put(credential, properties(credential).stream().map(DataModel::older).toList());
    }
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (String[] row : rows("codes.tsv")) {
      codes.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row[2]);
      codeLists.put(row[0], new CodeList(codes.get(row[0]), row[1].equals("extensible")));
    }
  }

  static DataModel current() {
    return CURRENT;
  }

  private static List<String[]> rows(String table) {
    try (InputStream in = DataModel.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("a table of this library is missing: " + table);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a table of this library cannot be read: " + table, e);
    }
  }

  boolean isClass(String range) {
    return classes.containsKey(range);
  }

  List<Property> properties(String className) {
    return classes.getOrDefault(className, List.of());
  }

  /** Returns the properties of a class in a credential of data model 1.1. */
  List<Property> olderProperties(String className) {
    return older.getOrDefault(className, properties(className));
  }

  /** Data model 1.1 has other names for the dates, demands a name, and an issuer in full. */
  private static Property older(Property property) {
    return switch (property.name()) {
      case "validFrom" -> new Property("issuanceDate", property.range(), true, false);
      case "validUntil" -> new Property("expirationDate", property.range(), false, false);
      case "name" -> new Property("name", property.range(), true, false);
      case "issuer" -> new Property("issuer", "Profile", true, false);
      default -> property;
    };
  }

  /** Returns whether a class takes no properties but its own. */
  boolean isClosed(String className) {
    return closed.contains(className);
  }

  /** Returns whether a class takes no others in a credential of data model 1.1. */
  boolean isClosedInOlder(String className) {
    return isClosed(className) || className.equals("AchievementSubject");
  }

  CodeList codeList(String name) {
    CodeList list = codeLists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no closed list is called " + name);
    }
    return list;
  }
}
