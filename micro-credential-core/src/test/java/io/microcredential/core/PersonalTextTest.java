package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assignment.Assignment;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.completeness.CompletenessReport;
import io.microcredential.core.catalog.guidance.AlignmentCoverage;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.earning.screening.EvidenceScreening;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonString;
import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.service.Receipt;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.store.StoredRecord;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Words about people stay out of logs: no record shows them in its text. */
class PersonalTextTest {

  private static final String MARKER = "5550199";

  /** Every component in which somebody may have written about a person. */
  private static final Map<String, Object> PERSONAL =
      Map.ofEntries(
          Map.entry("CriterionRating.comment", MARKER),
          Map.entry("CriterionComment.comment", MARKER),
          Map.entry("Feedback.overall", MARKER),
          Map.entry("CatalogQuery.text", MARKER),
          Map.entry("JsonString.value", MARKER),
          Map.entry("JsonNumber.literal", MARKER),
          Map.entry("PersonIdentity.value", MARKER),
          Map.entry("Lookup.value", MARKER),
          Map.entry("StoredRecord.content", MARKER),
          Map.entry("Revocation.reason", MARKER),
          Map.entry("LanguageMap.texts", Map.of("en", MARKER)));

  /** Identifiers and codes, what is published for everybody to read, and names of places. */
  private static final Set<String> PUBLIC =
      Set.of(
          "Digest.hex",
          "Call.key",
          "ErasureItem.what",
          "ErasureItem.id",
          "ErasureItem.reason",
          "JournalEntry.kind",
          "JournalEntry.subject",
          "Lookup.name",
          "LookupPlace.id",
          "Receipt.subject",
          "Receipt.events",
          "RecordKey.kind",
          "RecordKey.id",
          "RetainedAward.holder",
          "Retention.reference",
          "StoredCommand.name",
          "StoredCommand.salt",
          "StoredEnrollment.salt",
          "StoredPerson.handle",
          "Organization.country",
          "Problem.code",
          "Problem.message",
          "Problem.fix",
          "JsonPointer.tokens",
          "JsonObject.members",
          "EvidenceKind.value",
          "EvidenceRole.value",
          "IdentityScheme.value",
          "CreditUnit.value",
          "CreditApproval.reference",
          "Granted.reference",
          "Jurisdiction.value",
          "LaneChange.from",
          "LaneChange.to",
          "RateSource.citation",
          "Stipend.currency",
          "TraceLine.text",
          "AssessorCandidate.expertise",
          "AssignmentRequest.expertise",
          "Alignment.framework",
          "Alignment.code",
          "Audience.roles",
          "Audience.gradeBands",
          "Audience.contentAreas",
          "Fee.currency",
          "LearningResource.mediaType",
          "MediaAlternative.mediaType",
          "MediaAlternative.language",
          "MediaRules.mediaTypes",
          "QualificationLevel.level",
          "QualificationLevel.national",
          "Share.salt",
          "SupportingResearch.citation",
          "MicroCredentialDraft.tags",
          "FacetValue.value",
          "CatalogPosition.title",
          "AlignmentCoverage.framework",
          "AlignmentCoverage.notCovered",
          "CodeCoverage.code",
          "ElementPresence.element",
          "RegistryFacts.ctid");

  private static Iterable<Class<?>> records() {
    return CoreTypes.recordsBeside(
        PersonId.class,
        JsonValue.class,
        Rubric.class,
        Assignment.class,
        PermissionPolicy.class,
        Person.class,
        CreditUnit.class,
        AwardRule.class,
        MicroCredentialDraft.class,
        Catalog.class,
        CompletenessReport.class,
        AlignmentCoverage.class,
        EvidenceScreening.class,
        Stack.class,
        StoredRecord.class,
        Receipt.class);
  }

  @Test
  void everyTextIsKnownToBePersonalOrNot() {
    var texts = new TreeSet<String>();
    for (Class<?> type : records()) {
      if (!Modifier.isPublic(type.getModifiers())) {
        continue;
      }
      Arrays.stream(type.getRecordComponents())
          .filter(c -> c.getGenericType().getTypeName().contains("java.lang.String"))
          .map(c -> type.getSimpleName() + "." + c.getName())
          .filter(name -> !name.endsWith("Id.value"))
          .forEach(texts::add);
    }
    var known = new TreeSet<>(PUBLIC);
    known.addAll(PERSONAL.keySet());
    assertThat(texts).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void noRecordShowsAPersonalText() {
    var random = new RandomRecords(new Random(7));
    int planted = 0;
    for (Class<?> type : records()) {
      for (Map.Entry<String, Object> personal : PERSONAL.entrySet()) {
        String[] place = personal.getKey().split("\\.");
        if (type.getSimpleName().equals(place[0])) {
          Object record = random.of(type, Map.of(place[1], personal.getValue()));
          assertThat(record.toString()).as(personal.getKey()).doesNotContain(MARKER);
          planted++;
        }
      }
    }
    assertThat(planted).isEqualTo(PERSONAL.size());
  }

  @Test
  void noRecordThatHoldsSuchARecordShowsItEither() {
    var comment = new CriterionComment(CriterionId.of("c"), MARKER);
    var rating = new CriterionRating(CriterionId.of("c"), null, MARKER);
    var feedback = new Feedback(MARKER, List.of(comment));
    JsonValue json =
        new JsonValue.JsonObject(
            Map.of(
                "a",
                new JsonValue.JsonArray(List.of(new JsonString(MARKER))),
                "b",
                new JsonNumber(MARKER)));
    assertThat(Outcome.success(feedback).toString()).doesNotContain(MARKER);
    assertThat(List.of(comment, rating, feedback, json).toString()).doesNotContain(MARKER);
    var random = new RandomRecords(new Random(7));
    var assessment = random.of(Assessment.class, Map.of("ratings", List.of(rating)));
    assertThat(assessment.toString()).doesNotContain(MARKER);
  }
}
