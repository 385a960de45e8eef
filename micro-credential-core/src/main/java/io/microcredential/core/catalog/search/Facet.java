package io.microcredential.core.catalog.search;

import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.Audience;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.internal.FoldedText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names a property by which a catalogue is narrowed. */
public enum Facet {
  /** The topic: one of the definition's tags. Case and accents do not matter. */
  TAG,
  /** A role of the audience, such as {@code coach}. Case and accents do not matter. */
  ROLE,
  /** A grade band of the audience, such as {@code K-2}. Case and accents do not matter. */
  GRADE_BAND,
  /** A subject of the audience. Case and accents do not matter. */
  CONTENT_AREA,
  /** A public framework to which the definition is aligned, by its exact name. */
  FRAMEWORK,
  /** One statement of a framework; see {@link FacetValue#frameworkCode}. */
  FRAMEWORK_CODE,
  /** Either {@value #FREE} or {@value #WITH_FEE}; a fee of 0 is free. */
  COST,
  /** A unit in which credit is granted, such as {@code CEU}. */
  CREDIT_UNIT,
  /** A language of the title, as a BCP 47 tag. */
  LANGUAGE,
  /** The number of the level, from 1; definitions without a level have none. */
  LEVEL,
  /** The identifier of the issuer. */
  ISSUER,
  /** A route by which it can be shown: {@code portfolio}, {@code test} or {@code priorLearning}. */
  ROUTE;

  /** The value of {@link #COST} where an attempt costs nothing. */
  public static final String FREE = "free";

  /** The value of {@link #COST} where an attempt costs something. */
  public static final String WITH_FEE = "withFee";

  /** Returns the values that an entry has, as they are written. */
  List<String> values(CatalogEntry entry) {
    MicroCredentialDraft content = entry.definition().content();
    return switch (this) {
      case TAG -> content.tags();
      case ROLE -> audience(content, Audience::roles);
      case GRADE_BAND -> audience(content, Audience::gradeBands);
      case CONTENT_AREA -> audience(content, Audience::contentAreas);
      case FRAMEWORK -> content.alignments().stream().map(Alignment::framework).toList();
      case FRAMEWORK_CODE ->
          content.alignments().stream()
              .map(a -> FacetValue.frameworkCode(a.framework(), a.code()).value())
              .toList();
      case COST -> List.of(entry.isFree() ? FREE : WITH_FEE);
      case CREDIT_UNIT ->
          entry.creditOffers().stream().map(offer -> offer.amount().unit().value()).toList();
      case LANGUAGE -> List.copyOf(entry.definition().title().texts().keySet());
      case LEVEL -> level(content.level());
      case ISSUER -> List.of(entry.definition().issuer().id().value());
      case ROUTE -> routes(content);
    };
  }

  /** Returns what two values have in common that count as the same. */
  String key(String value) {
    return switch (this) {
      case TAG, ROLE, GRADE_BAND, CONTENT_AREA -> FoldedText.fold(value).strip();
      default -> value;
    };
  }

  private static List<String> audience(
      MicroCredentialDraft content, Function<Audience, List<String>> part) {
    Audience audience = content.audience();
    return audience == null ? List.of() : part.apply(audience);
  }

  private static List<String> routes(MicroCredentialDraft content) {
    return content.routes().isEmpty()
        ? List.of(word(AssessmentRoute.PORTFOLIO))
        : content.routes().stream().map(offer -> word(offer.route())).toList();
  }

  private static String word(AssessmentRoute route) {
    return switch (route) {
      case PORTFOLIO -> "portfolio";
      case TEST -> "test";
      case PRIOR_LEARNING -> "priorLearning";
    };
  }

  private static List<String> level(@Nullable CredentialLevel level) {
    return level == null ? List.of() : List.of(Integer.toString(level.number()));
  }
}
