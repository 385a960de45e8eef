package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assignment.Assignment;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.catalog.completeness.CompletenessReport;
import io.microcredential.core.catalog.guidance.AlignmentCoverage;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.earning.screening.EvidenceScreening;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.stack.Stack;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Every value of the lower floors is read back from its JSON form as it was. */
class RoundTripTest {

  /** What an operation returns holds any type at all and has no form of its own. */
  private static final List<Class<?>> WITHOUT_FORM =
      List.of(Outcome.Success.class, Outcome.Refusal.class);

  private static final Map<Class<?>, JsonForm<?>> FORMS = forms();
  private static final Publisher PUBLISHER = Publisher.create();

  private static Map<Class<?>, JsonForm<?>> forms() {
    Map<Class<?>, JsonForm<?>> forms = new LinkedHashMap<>();
    for (Class<?> type :
        CoreTypes.recordsBeside(
            PersonId.class,
            Rubric.class,
            Assignment.class,
            PermissionPolicy.class,
            CreditUnit.class,
            AwardRule.class,
            MicroCredentialDraft.class,
            Catalog.class,
            CompletenessReport.class,
            AlignmentCoverage.class,
            EvidenceScreening.class,
            Stack.class)) {
      if (isPublic(type) && !WITHOUT_FORM.contains(type)) {
        forms.put(type, JsonForm.of(type));
      }
    }
    return forms;
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  @Test
  void noTypeWasForgotten() {
    assertThat(FORMS.keySet())
        .hasSizeGreaterThan(75)
        .contains(
            MicroCredentialDraft.class,
            Rubric.class,
            AwardRule.Not.class,
            CreditUnit.class,
            Digest.class,
            Problem.class);
  }

  @Property(tries = 15)
  void everyRecordReadsBackAsItWas(@ForAll long seed) {
    var records = new RandomRecords(new Random(seed));
    FORMS.forEach((type, form) -> readsBack(form, records.of(type)));
  }

  private static <T> void readsBack(JsonForm<T> form, Object record) {
    @SuppressWarnings("unchecked") // the form was made for the record's own type
    T value = (T) record;
    String text = form.write(value);
    Outcome<T> read = form.read(text);
    assertThat(read.isSuccess())
        .as("%s from %s: %s", value.getClass(), text, read.problems())
        .isTrue();
    assertThat(read.orElseThrow()).as(text).isEqualTo(value);
    assertThat(form.write(read.orElseThrow())).isEqualTo(text);
    assertThat(form.digest(read.orElseThrow())).isEqualTo(form.digest(value));
  }

  @Property(tries = 60)
  void aDraftOfAnythingIsCheckedWithoutFailing(@ForAll long seed) {
    MicroCredentialDraft draft = new RandomRecords(new Random(seed)).of(MicroCredentialDraft.class);
    JsonValue json = JsonForm.of(MicroCredentialDraft.class).toJson(draft);
    for (Problem problem : PUBLISHER.check(draft)) {
      assertThat(problem.fix()).as(problem.code()).isNotBlank();
      assertThat(resolves(json, problem.at()))
          .as(() -> problem + " in " + Json.write(json))
          .isTrue();
    }
    assertThat(PUBLISHER.check(draft)).isEqualTo(PUBLISHER.check(draft));
  }

  /**
   * Returns whether a pointer names a value of the document, or a member that is missing in one.
   */
  private static boolean resolves(JsonValue json, JsonPointer at) {
    JsonValue here = json;
    for (int i = 0; i < at.tokens().size(); i++) {
      String token = at.tokens().get(i);
      JsonValue next = null;
      if (here instanceof JsonObject object) {
        next = object.members().get(token);
      } else if (here instanceof JsonArray array && token.matches("[0-9]{1,6}")) {
        int index = Integer.parseInt(token);
        next = index < array.items().size() ? array.items().get(index) : null;
      }
      if (next == null) {
        return here instanceof JsonObject && i == at.tokens().size() - 1;
      }
      here = next;
    }
    return true;
  }
}
