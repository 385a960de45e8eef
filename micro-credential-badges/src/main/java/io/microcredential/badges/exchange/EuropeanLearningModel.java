package io.microcredential.badges.exchange;

import static io.microcredential.badges.exchange.ElmParts.local;
import static io.microcredential.badges.exchange.ElmParts.node;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.catalog.LearningOutcome;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.catalog.QualificationLevel;
import io.microcredential.core.catalog.QualificationLevel.Framework;
import io.microcredential.core.catalog.QualificationProfile;
import io.microcredential.core.catalog.QualityAssurance;
import io.microcredential.core.catalog.Stackability;
import io.microcredential.core.catalog.completeness.AwardFacts;
import io.microcredential.core.catalog.completeness.CompletenessReport;
import io.microcredential.core.catalog.completeness.EuropeanAnnexOne;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.earning.Award;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A definition and an award of it in the words of the European Learning Model 3.
 *
 * <p><b>Experimental and unsigned.</b> It follows the Commission's own sample of a micro-credential
 * by Annex I, and is no European Digital Credential: those are checked against further shapes and
 * sealed with a qualified seal, both outside a library. What of Annex I is there, {@link
 * #annexOne()} says.
 *
 * <p>Who earned it stands there only if {@link #earnedBy} was called.
 *
 * <pre>{@code
 * JsonObject json = EuropeanLearningModel.of(definition, award).earnedBy(name).toJson();
 * }</pre>
 *
 * @see <a href="https://europa.eu/europass/elm-browser/">European Learning Model browser</a>
 * @see <a href="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)">Council
 *     Recommendation 2022/C 243/02, Annex I</a>
 */
public final class EuropeanLearningModel {

  private static final List<String> CONTEXTS =
      List.of(
          "https://www.w3.org/2018/credentials/v1",
          "http://data.europa.eu/snb/model/context/edc-ap");

  private final MicroCredential definition;
  private final Award award;
  private final QualificationProfile profile;
  private final @Nullable LanguageMap fullName;

  private EuropeanLearningModel(
      MicroCredential definition, Award award, @Nullable LanguageMap fullName) {
    this.definition = definition;
    this.award = award;
    this.fullName = fullName;
    QualificationProfile said = definition.content().qualification();
    this.profile = said == null ? QualificationProfile.empty() : said;
  }

  /**
   * Returns the description of an award.
   *
   * @param definition the version that was earned
   * @param award the award
   * @return the description, without the name of who earned it
   * @throws IllegalArgumentException if the award pins another version
   */
  public static EuropeanLearningModel of(MicroCredential definition, Award award) {
    if (!award.pins().definition().equals(definition.ref())) {
      throw new IllegalArgumentException("the award pins another version; pass the one earned");
    }
    return new EuropeanLearningModel(definition, award, null);
  }

  /**
   * Returns this description with the name of who earned it, as they want it to be known.
   *
   * @param name the full name
   * @return the changed description
   */
  public EuropeanLearningModel earnedBy(LanguageMap name) {
    return new EuropeanLearningModel(definition, award, name);
  }

  /**
   * Says what of the European standard elements is there.
   *
   * @return the report on definition and award
   */
  public CompletenessReport annexOne() {
    AwardFacts facts =
        AwardFacts.nothing().withDate(award.awardedAt().atOffset(ZoneOffset.UTC).toLocalDate());
    facts = fullName == null ? facts : facts.withLearner();
    return EuropeanAnnexOne.check(
        definition.content(), score().isPresent() ? facts.withGrade() : facts);
  }

  /**
   * Writes the description.
   *
   * @return the JSON-LD document, without proof
   */
  public JsonObject toJson() {
    String at = award.awardedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    Instant end = award.validUntil();
    return new JsonMembers()
        .texts("@context", CONTEXTS)
        .text("id", award.id())
        .texts("type", List.of("VerifiableCredential", "EuropeanDigitalCredential"))
        .list(
            "credentialProfiles",
            List.of(ElmParts.listed("credential", "e34929035b", LanguageMap.english("Generic"))))
        .value("displayParameter", display())
        .value("issuer", ElmParts.organization(definition.issuer()))
        .text("issuanceDate", at)
        .text("issued", at)
        .text("validFrom", at)
        .text("validUntil", end == null ? null : end.truncatedTo(ChronoUnit.SECONDS))
        .value("credentialSubject", person())
        .object();
  }

  private JsonObject display() {
    JsonObject language = ElmParts.language(definition.title().originalLanguage());
    return node(local("displayParameter", 1), "DisplayParameter")
        .languages("title", definition.title())
        .list("language", List.of(language))
        .value("primaryLanguage", language)
        .object();
  }

  private JsonObject person() {
    return node(local("person", 1), "Person")
        .languages("fullName", fullName)
        .list("hasClaim", List.of(achievement()))
        .object();
  }

  private JsonObject achievement() {
    return node(local("learningAchievement", 1), "LearningAchievement")
        .languages("title", definition.title())
        .languages("description", definition.description())
        .value(
            "awardedBy",
            node(local("awardingProcess", 1), "AwardingProcess")
                .list("awardingBody", List.of(ElmParts.organization(definition.issuer())))
                .text("awardingDate", award.awardedAt().truncatedTo(ChronoUnit.SECONDS))
                .object())
        .list("provenBy", List.of(assessment()))
        .value("specifiedBy", qualification())
        .object();
  }

  private JsonObject assessment() {
    LanguageMap type = profile.assessmentType();
    var specification =
        node(local("learningAssessmentSpec", 1), "LearningAssessmentSpecification")
            .languages("title", definition.rubric().title());
    if (type != null) {
      specification.value("dcType", ElmParts.unlisted("assessmentType", 1, type));
    }
    specification.value(
        "gradingScheme",
        node(local("gradingScheme", 1), "GradingScheme")
            .languages("title", definition.rubric().title())
            .languages("description", Wording.rule(definition))
            .object());
    return node(local("learningAssessment", 1), "LearningAssessment")
        .languages("title", definition.rubric().title())
        .value(
            "awardedBy",
            node(local("awardingProcess", 2), "AwardingProcess")
                .list(
                    "awardingBody",
                    List.of(ElmParts.organization(definition.assessingOrganization())))
                .object())
        .value("grade", score().map(grade -> ElmParts.note(1, grade)).orElse(null))
        .value(
            "idVerification", ElmParts.supervision(profile.supervision(), profile.identityCheck()))
        .value("specifiedBy", specification.object())
        .object();
  }

  private Optional<LanguageMap> score() {
    if (award.decision().facts().result().score() instanceof RubricScore.Exact exact) {
      String figures = exact.value().toDecimalText() + " / " + exact.highest().toDecimalText();
      return Optional.of(LanguageMap.of(definition.title().originalLanguage(), figures));
    }
    return Optional.empty();
  }

  private JsonObject qualification() {
    MicroCredentialDraft content = definition.content();
    var json =
        node(definition.id().value(), "Qualification")
            .languages("title", definition.title())
            .value(
                "dcType",
                ElmParts.unlisted("credentialType", 1, LanguageMap.english("Micro-credential")))
            .list("learningOutcome", outcomes())
            .text("volumeOfLearning", hours())
            .list("creditPoint", credit())
            .value("eqfLevel", europeanLevel())
            .list("nqfLevel", nationalLevels())
            .list("mode", modes())
            .list("language", List.of(ElmParts.language(definition.title().originalLanguage())));
    List<Prerequisite> first = content.prerequisites();
    if (!first.isEmpty()) {
      json.value(
          "entryRequirement", ElmParts.note(2, Wording.heldFirst(definition.title(), first)));
    }
    Stackability stackability = profile.stackability();
    if (stackability != null) {
      json.value("isPartialQualification", new JsonBoolean(stackability == Stackability.STACKABLE));
    }
    json.list("additionalNote", qualityNotes());
    if (profile.furtherInformation() != null) {
      json.list("homepage", List.of(ElmParts.page(2, profile.furtherInformation())));
    }
    return json.object();
  }

  /** A competency is what its holder can do, and so a learning outcome. */
  private List<JsonObject> outcomes() {
    List<LearningOutcome> outcomes =
        profile.outcomes().isEmpty()
            ? List.of(new LearningOutcome(definition.competency().statement(), null))
            : profile.outcomes();
    var all = new ArrayList<JsonObject>();
    outcomes.forEach(outcome -> all.add(ElmParts.outcome(all.size() + 1, outcome)));
    return all;
  }

  private @Nullable Duration hours() {
    if (profile.notionalWorkload() != null) {
      return profile.notionalWorkload();
    }
    var workload = definition.content().workload();
    return workload == null ? null : workload.most();
  }

  private List<JsonObject> credit() {
    return ects()
        .map(
            points ->
                List.of(
                    node(local("creditPoint", 1), "CreditPoint")
                        .value(
                            "framework",
                            ElmParts.listed(
                                "education-credit",
                                "6fcec5c5af",
                                LanguageMap.english("European Credit Transfer System")))
                        .text("point", points)
                        .object()))
        .orElse(List.of());
  }

  private Optional<String> ects() {
    if (profile.ects() != null) {
      return Optional.of(profile.ects().toPlainString());
    }
    return definition.content().creditOffers().stream()
        .filter(offer -> offer.amount().unit().equals(CreditUnit.ECTS))
        .map(offer -> offer.amount().amount().toDecimalText())
        .findFirst();
  }

  private @Nullable JsonObject europeanLevel() {
    return profile.levels().stream()
        .filter(level -> level.framework() == Framework.EQF)
        .findFirst()
        .map(level -> ElmParts.level(1, level))
        .orElse(null);
  }

  private List<JsonObject> nationalLevels() {
    var all = new ArrayList<JsonObject>();
    for (QualificationLevel level : profile.levels()) {
      if (level.framework() != Framework.EQF) {
        all.add(ElmParts.level(all.size() + 1, level));
      }
    }
    return all;
  }

  private List<JsonObject> modes() {
    var all = new ArrayList<JsonObject>();
    profile.participation().forEach(mode -> all.add(ElmParts.mode(all.size() + 1, mode)));
    return all;
  }

  /** The Commission's sample has no place for quality assurance; a note holds it. */
  private List<JsonObject> qualityNotes() {
    var all = new ArrayList<JsonObject>();
    for (QualityAssurance quality : profile.qualityAssurance()) {
      all.add(ElmParts.note(3 + all.size(), quality.type()));
    }
    return all;
  }

  /** Returns the id of the definition; whose award it is stays out. */
  @Override
  public String toString() {
    return "EuropeanLearningModel[" + definition.id() + "]";
  }
}
