package io.microcredential.badges.exchange;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.StackId;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.LifeCycleStage;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.catalog.Workload;
import io.microcredential.core.catalog.completeness.CompletenessReport;
import io.microcredential.core.catalog.completeness.CtdlMinimum;
import io.microcredential.core.catalog.completeness.RegistryFacts;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published micro-credential as registries describe what is on offer, a {@code
 * ceterms:MicroCredential} in JSON-LD.
 *
 * <p>It tells of the offer and never of anybody who earned it. Texts stand in all their languages;
 * sentences that the definition does not hold, such as the rule in words, in English and Spanish.
 * What a registry asks for and nobody gave is left out and named by {@link #minimum()}; only the
 * CTID is derived from the id where none is given.
 *
 * <pre>{@code
 * CtdlDocument document = CtdlDocument.of(definition, facts).partOf(stack.id());
 * CompletenessReport missing = document.minimum();
 * JsonObject json = document.toJson();
 * }</pre>
 *
 * @see <a href="https://credreg.net/ctdl/terms/MicroCredential">ceterms:MicroCredential</a>
 */
public final class CtdlDocument {

  static final String CONTEXT = "https://credreg.net/ctdl/schema/context/json";

  private final MicroCredential definition;
  private final RegistryFacts facts;
  private final List<StackId> stacks;

  private CtdlDocument(MicroCredential definition, RegistryFacts facts, List<StackId> stacks) {
    this.definition = definition;
    this.facts = facts;
    this.stacks = List.copyOf(stacks);
  }

  /**
   * Begins the description of a definition.
   *
   * @param definition the published version
   * @param facts what a registry asks for that does not stand in a definition
   * @return the description
   * @throws IllegalArgumentException if the facts say that the definition is still being written: a
   *     registry lists what is published
   */
  public static CtdlDocument of(MicroCredential definition, RegistryFacts facts) {
    LifeCycleStage stage = facts.stage();
    if (stage == LifeCycleStage.DRAFT || stage == LifeCycleStage.IN_REVIEW) {
      throw new IllegalArgumentException("a registry lists what is published; publish first");
    }
    String ctid = facts.ctid();
    return new CtdlDocument(
        Objects.requireNonNull(definition, "definition"),
        new RegistryFacts(
            ctid == null ? Ctid.derivedFrom(definition.id().value()).value() : ctid,
            stage,
            facts.webPage(),
            facts.costPage()),
        List.of());
  }

  /**
   * Returns this description as that of a part of a stack.
   *
   * @param stack a stack that holds it
   * @return the changed description
   */
  public CtdlDocument partOf(StackId stack) {
    var all = new ArrayList<>(stacks);
    all.add(stack);
    return new CtdlDocument(definition, facts, all);
  }

  /**
   * Says what of the minimum is there.
   *
   * @return the report, with every missing element and where to add it
   */
  public CompletenessReport minimum() {
    return CtdlMinimum.check(definition.content(), facts);
  }

  /**
   * Writes the description.
   *
   * @return the JSON-LD document
   */
  public JsonObject toJson() {
    Organization issuer = definition.issuer();
    return new JsonMembers()
        .text("@context", CONTEXT)
        .text("@id", definition.id())
        .text("@type", "ceterms:MicroCredential")
        .text("ceterms:ctid", facts.ctid())
        .languages("ceterms:name", definition.title())
        .languages("ceterms:description", definition.description())
        .value("ceterms:credentialStatusType", status(facts.stage()))
        .text("ceterms:subjectWebpage", facts.webPage())
        .texts("ceterms:ownedBy", List.of(issuer.id().value()))
        .texts("ceterms:offeredBy", List.of(issuer.id().value()))
        .text("ceterms:versionCode", definition.version())
        .texts("ceterms:inLanguage", List.copyOf(definition.title().texts().keySet()))
        .value("ceterms:keyword", keywords())
        .list("ceterms:requires", conditions())
        .list("ceterms:estimatedCost", costs())
        .list("ceterms:estimatedDuration", durations())
        .texts("ceterms:isPartOf", stacks.stream().map(StackId::value).toList())
        .object();
  }

  static @Nullable JsonObject status(@Nullable LifeCycleStage stage) {
    if (stage == null) {
      return null;
    }
    boolean over = stage == LifeCycleStage.RETIRED;
    return new JsonMembers()
        .text("@type", "ceterms:CredentialAlignmentObject")
        .languages("ceterms:frameworkName", LanguageMap.english("Credential Status"))
        .text("ceterms:targetNode", over ? "credentialStat:TeachOut" : "credentialStat:Active")
        .languages("ceterms:targetNodeName", LanguageMap.english(over ? "Teach Out" : "Active"))
        .object();
  }

  private @Nullable JsonValue keywords() {
    List<String> tags = definition.content().tags().stream().distinct().toList();
    return tags.isEmpty()
        ? null
        : new JsonMembers().texts(definition.title().originalLanguage(), tags).object();
  }

  private List<JsonObject> conditions() {
    var all = new ArrayList<JsonObject>();
    all.add(
        new JsonMembers()
            .text("@type", "ceterms:ConditionProfile")
            .languages("ceterms:description", Wording.rule(definition))
            .list(
                "ceterms:targetCompetency",
                definition.content().alignments().stream().map(CtdlDocument::competency).toList())
            .object());
    List<Prerequisite> first = definition.content().prerequisites();
    if (!first.isEmpty()) {
      all.add(
          new JsonMembers()
              .text("@type", "ceterms:ConditionProfile")
              .languages("ceterms:description", Wording.heldFirst(definition.title(), first))
              .texts(
                  "ceterms:targetCredential",
                  first.stream().map(held -> held.credential().value()).toList())
              .object());
    }
    return all;
  }

  private static JsonObject competency(Alignment alignment) {
    LanguageMap name = alignment.name();
    return new JsonMembers()
        .text("@type", "ceterms:CredentialAlignmentObject")
        .languages(
            "ceterms:frameworkName", LanguageMap.of(name.originalLanguage(), alignment.framework()))
        .text("ceterms:codedNotation", alignment.code())
        .text("ceterms:targetNode", alignment.url())
        .languages("ceterms:targetNodeName", name)
        .object();
  }

  private List<JsonObject> costs() {
    Fee fee = definition.content().fee();
    if (fee == null) {
      return List.of();
    }
    String amount = fee.amount().toPlainString();
    return List.of(
        new JsonMembers()
            .text("@type", "ceterms:CostProfile")
            .languages(
                "ceterms:description", Wording.cost(definition.title(), amount, fee.currency()))
            .text("ceterms:costDetails", facts.costPage())
            .value("ceterms:price", new JsonNumber(amount))
            .text("ceterms:currency", fee.currency())
            .object());
  }

  private List<JsonObject> durations() {
    Workload workload = definition.content().workload();
    if (workload == null) {
      return List.of();
    }
    var json = new JsonMembers().text("@type", "ceterms:DurationProfile");
    if (workload.least().equals(workload.most())) {
      json.text("ceterms:exactDuration", workload.least());
    } else {
      json.text("ceterms:minimumDuration", workload.least())
          .text("ceterms:maximumDuration", workload.most());
    }
    return List.of(json.object());
  }

  /** Returns the id of the definition. */
  @Override
  public String toString() {
    return "CtdlDocument[" + definition.id() + "]";
  }
}
