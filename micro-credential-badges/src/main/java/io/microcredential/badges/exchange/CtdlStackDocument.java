package io.microcredential.badges.exchange;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.LifeCycleStage;
import io.microcredential.core.catalog.completeness.RegistryFacts;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner.Issuer;
import io.microcredential.core.stack.StackPart.Credential;
import io.microcredential.core.stack.StackPart.NestedStack;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stack as registries describe it: a {@code ceterms:MicroCredential} that has others as parts.
 *
 * <p>Goals that others grant are named in the condition and are no parts.
 *
 * @see <a href="https://credreg.net/ctdl/terms/hasPart">ceterms:hasPart</a>
 */
public final class CtdlStackDocument {

  private final Stack stack;
  private final Issuer owner;
  private final LanguageMap description;
  private final RegistryFacts facts;

  private CtdlStackDocument(
      Stack stack, Issuer owner, LanguageMap description, RegistryFacts facts) {
    this.stack = stack;
    this.owner = owner;
    this.description = description;
    this.facts = facts;
  }

  /**
   * Returns the description of a stack.
   *
   * @param stack the stack of an organization
   * @param description what the stack is about, which the stack itself does not say
   * @param facts what a registry asks for beside
   * @return the description
   * @throws IllegalArgumentException if a learner designed the stack for themselves: that is nobody
   *     else's to publish; or if the facts say that it is still being written
   */
  public static CtdlStackDocument of(Stack stack, LanguageMap description, RegistryFacts facts) {
    if (!(stack.owner() instanceof Issuer owner)) {
      throw new IllegalArgumentException("a learner's own pathway is not published in a registry");
    }
    if (facts.stage() == LifeCycleStage.DRAFT || facts.stage() == LifeCycleStage.IN_REVIEW) {
      throw new IllegalArgumentException("a registry lists what is published; publish first");
    }
    return new CtdlStackDocument(
        stack, owner, Objects.requireNonNull(description, "description"), facts);
  }

  /**
   * Writes the description.
   *
   * @return the JSON-LD document
   */
  public JsonObject toJson() {
    String ctid =
        Optional.ofNullable(facts.ctid())
            .orElseGet(() -> Ctid.derivedFrom(stack.id().value()).value());
    String ownerId = owner.organization().id().value();
    return new JsonMembers()
        .text("@context", CtdlDocument.CONTEXT)
        .text("@id", stack.id())
        .text("@type", "ceterms:MicroCredential")
        .text("ceterms:ctid", ctid)
        .languages("ceterms:name", stack.title())
        .languages("ceterms:description", description)
        .value("ceterms:credentialStatusType", CtdlDocument.status(facts.stage()))
        .text("ceterms:subjectWebpage", facts.webPage())
        .texts("ceterms:ownedBy", List.of(ownerId))
        .texts("ceterms:offeredBy", List.of(ownerId))
        .texts("ceterms:inLanguage", List.copyOf(stack.title().texts().keySet()))
        .list("ceterms:requires", List.of(condition()))
        .texts("ceterms:hasPart", parts())
        .object();
  }

  private JsonObject condition() {
    return new JsonMembers()
        .text("@type", "ceterms:ConditionProfile")
        .languages("ceterms:description", Wording.requirement(stack))
        .texts("ceterms:targetCredential", parts())
        .object();
  }

  private List<String> parts() {
    return stack.members().stream().flatMap(member -> part(member).stream()).toList();
  }

  private static Optional<String> part(StackMember member) {
    if (member.part() instanceof Credential credential) {
      return Optional.of(credential.credential().value());
    }
    return member.part() instanceof NestedStack nested
        ? Optional.of(nested.stack().value())
        : Optional.empty();
  }

  /** Returns the id of the stack. */
  @Override
  public String toString() {
    return "CtdlStackDocument[" + stack.id() + "]";
  }
}
