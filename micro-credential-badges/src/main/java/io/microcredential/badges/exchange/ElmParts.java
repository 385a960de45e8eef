package io.microcredential.badges.exchange;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.catalog.IdentityCheck;
import io.microcredential.core.catalog.LearningOutcome;
import io.microcredential.core.catalog.ParticipationMode;
import io.microcredential.core.catalog.QualificationLevel;
import io.microcredential.core.catalog.QualificationLevel.Framework;
import io.microcredential.core.catalog.Supervision;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/**
 * The smaller objects of the European Learning Model, and the concepts of its lists.
 *
 * <p>A concept whose address in the European vocabularies is not known here stands with its label
 * alone, under a name that holds inside the document only.
 */
final class ElmParts {

  private static final String SNB = "http://data.europa.eu/snb/";
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  /** Every list of the vocabulary calls its scheme so. */
  private static final String SCHEME = "/25831c2";

  private static final String ESCO = "http://data.europa.eu/esco/";

  private ElmParts() {}

  static JsonMembers node(String id, String type) {
    return new JsonMembers().text("id", id).text("type", type);
  }

  /** Returns a name that holds inside the document, as the Commission's own files have it. */
  static String local(String kind, int number) {
    return "urn:epass:" + kind + ":" + number;
  }

  static JsonObject listed(String list, String code, LanguageMap label) {
    return node(SNB + list + "/" + code, "Concept")
        .value("inScheme", node(SNB + list + SCHEME, "ConceptScheme").object())
        .languages("prefLabel", label)
        .object();
  }

  private static JsonObject unlisted(String kind, int number, String english) {
    return unlisted(kind, number, LanguageMap.english(english));
  }

  static JsonObject unlisted(String kind, int number, LanguageMap label) {
    return node(local(kind, number), "Concept").languages("prefLabel", label).object();
  }

  static JsonObject note(int number, LanguageMap text) {
    return node(local("note", number), "Note").languages("noteLiteral", text).object();
  }

  static JsonObject page(int number, Object address) {
    return node(local("webResource", number), "WebResource").text("contentURL", address).object();
  }

  static JsonObject organization(Organization organization) {
    var json =
        node(organization.id().value(), "Organisation").languages("legalName", organization.name());
    String country = organization.country();
    if (country != null) {
      json.list("location", List.of(location(country)));
    }
    if (organization.url() != null) {
      json.list("homepage", List.of(page(1, organization.url())));
    }
    return json.object();
  }

  private static JsonObject location(String country) {
    var locale = new Locale("", country);
    return node(local("location", 1), "Location")
        .list(
            "address",
            List.of(
                node(local("address", 1), "Address")
                    .value(
                        "countryCode",
                        authority(
                            "country",
                            threeLetters(locale),
                            locale.getDisplayCountry(Locale.ENGLISH)))
                    .object()))
        .object();
  }

  private static String threeLetters(Locale country) {
    try {
      return country.getISO3Country();
    } catch (MissingResourceException unknown) {
      return country.getCountry();
    }
  }

  static JsonObject language(String tag) {
    var locale = Locale.forLanguageTag(tag);
    String code;
    try {
      code = locale.getISO3Language().toUpperCase(Locale.ROOT);
    } catch (MissingResourceException unknown) {
      code = locale.getLanguage().toUpperCase(Locale.ROOT);
    }
    return authority("language", code, locale.getDisplayLanguage(Locale.ENGLISH));
  }

  private static JsonObject authority(String list, String code, String english) {
    return node(AUTHORITY + list + "/" + code, "Concept")
        .value("inScheme", node(AUTHORITY + list, "ConceptScheme").object())
        .text("notation", list)
        .languages("prefLabel", LanguageMap.english(english))
        .object();
  }

  static JsonObject outcome(int number, LearningOutcome outcome) {
    var json =
        node(local("learningOutcome", number), "LearningOutcome")
            .languages("title", outcome.statement());
    if (outcome.skill() != null) {
      String skill = outcome.skill().toString();
      boolean esco = skill.startsWith(ESCO);
      var concept = node(skill, "Concept");
      if (esco) {
        concept.value("inScheme", node(ESCO + "concept-scheme/skills", "ConceptScheme").object());
      }
      concept.languages("prefLabel", outcome.statement());
      json.list(esco ? "relatedESCOSkill" : "relatedSkill", List.of(concept.object()));
    }
    return json.object();
  }

  /** Returns the concept of a level, under the name of its framework where that is national. */
  static JsonObject level(int number, QualificationLevel level) {
    if (level.framework() == Framework.EQF) {
      return listed("eqf", level.level(), LanguageMap.english("Level " + level.level()));
    }
    String framework = level.framework() == Framework.QF_EHEA ? "QF-EHEA" : level.national();
    return unlisted("nqfLevel", number, framework + " " + level.level());
  }

  static JsonObject mode(int number, ParticipationMode mode) {
    return switch (mode) {
      case ONLINE -> listed("learning-assessment", "920fbb3cbe", LanguageMap.english("Online"));
      case BLENDED -> listed("learning-assessment", "e92d221e4d", LanguageMap.english("Blended"));
      case ON_SITE -> unlisted("mode", number, "On site");
      case WORK_BASED -> unlisted("mode", number, "Work-based");
      case VOLUNTEERING -> unlisted("mode", number, "Volunteering");
    };
  }

  /** Returns the concept that says both at once, or null where neither is known. */
  static @Nullable JsonObject supervision(
      @Nullable Supervision supervision, @Nullable IdentityCheck check) {
    if (supervision == null && check == null) {
      return null;
    }
    if (supervision == Supervision.UNSUPERVISED && check == IdentityCheck.NOT_VERIFIED) {
      return listed(
          "supervision-verification",
          "c598449d64",
          LanguageMap.english("Unsupervised without ID Verification"));
    }
    String words =
        (supervision == null ? "" : words(supervision.name()))
            + (supervision == null || check == null ? "" : ", ")
            + (check == null ? "" : "identity " + words(check.name()));
    return unlisted("supervision", 1, words);
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
