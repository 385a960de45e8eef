package io.microcredential.badges.clr;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.badges.internal.StackText;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.ob3.SharedParts;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.rule.EquivalentCredential;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner;
import io.microcredential.core.stack.StackPart;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Comprehensive Learner Record says before it is signed: a stack, the signed credentials of
 * one learner towards it, and how all of these relate.
 *
 * <p>The stack stands in the record as an achievement that is described; whether it is complete,
 * the record does not say, only {@code StackProgress} does. Of a member that is a micro-credential
 * the stack is the parent as soon as a part is about it; a nested stack has to be described by
 * {@link #describing} as well.
 *
 * <pre>{@code
 * ClrCredential record =
 *     ClrCredential.of("urn:uuid:…", stack, description, recipient, now)
 *         .with(ClrPart.parse(badge.text()).orElseThrow())
 *         .following(definition);
 * SignedBadge signed = issuer.issue(record, now).orElseThrow();
 * }</pre>
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#clrcredential">Comprehensive Learner
 *     Record 2.0, ClrCredential</a>
 */
public final class ClrCredential {

  private record Described(Stack stack, LanguageMap description) {}

  /** How the whole record is, apart from what stands in it. */
  private record Frame(
      String id,
      Recipient recipient,
      Instant awardedAt,
      @Nullable Instant validUntil,
      @Nullable Boolean partial,
      Locale locale) {}

  private final Frame frame;
  private final List<Described> stacks;
  private final List<ClrPart> parts;
  private final List<Association> associations;

  private ClrCredential(
      Frame frame, List<Described> stacks, List<ClrPart> parts, List<Association> associations) {
    this.frame = frame;
    this.stacks = List.copyOf(stacks);
    this.parts = List.copyOf(parts);
    this.associations = List.copyOf(associations);
  }

  /**
   * Begins the record of a stack, in the language that its title was written in.
   *
   * @param id what identifies the record in the world, an absolute IRI
   * @param stack the stack that the record is about
   * @param description what the stack is about, which the stack itself does not say
   * @param recipient whose record it is
   * @param awardedAt from when on it is valid; fractions of a second are dropped
   * @return the record, without parts
   */
  public static ClrCredential of(
      String id, Stack stack, LanguageMap description, Recipient recipient, Instant awardedAt) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(awardedAt, "awardedAt");
    Objects.requireNonNull(description, "description");
    Locale original = Locale.forLanguageTag(stack.title().originalLanguage());
    return new ClrCredential(
        new Frame(id, recipient, awardedAt, null, null, original),
        List.of(new Described(stack, description)),
        List.of(),
        List.of());
  }

  private ClrCredential with(Frame other) {
    return new ClrCredential(other, stacks, parts, associations);
  }

  private static <T> List<T> and(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  /**
   * Returns this record with another signed credential in it.
   *
   * @param part the credential
   * @return the larger record
   */
  public ClrCredential with(ClrPart part) {
    return new ClrCredential(frame, stacks, and(parts, part), associations);
  }

  /**
   * Returns this record with the description of another stack, such as one that is a member of the
   * first.
   *
   * @param stack the stack
   * @param description what it is about
   * @return the larger record
   */
  public ClrCredential describing(Stack stack, LanguageMap description) {
    return new ClrCredential(
        frame, and(stacks, new Described(stack, description)), parts, associations);
  }

  /**
   * Returns this record with another association.
   *
   * @param association how two achievements in it relate
   * @return the larger record
   */
  public ClrCredential with(Association association) {
    return new ClrCredential(frame, stacks, parts, and(associations, association));
  }

  /**
   * Returns this record saying what comes before a micro-credential: each prerequisite, or what
   * does as well, that a part is about.
   *
   * @param definition the micro-credential, a part being about it
   * @return the larger record
   */
  public ClrCredential following(MicroCredential definition) {
    Set<String> held = achieved();
    String target = definition.id().value();
    ClrCredential larger = this;
    if (held.contains(target)) {
      List<String> before =
          definition.content().prerequisites().stream()
              .flatMap(
                  first ->
                      Stream.concat(
                          Stream.of(first.credential().value()),
                          first.alternatives().stream()
                              .map(EquivalentCredential::credential)
                              .map(Object::toString)))
              .filter(held::contains)
              .distinct()
              .toList();
      for (String source : before) {
        larger = larger.with(new Association(AssociationType.PRECEDES, source, target));
      }
    }
    return larger;
  }

  /**
   * Returns this record in another language, where stack and descriptions have it.
   *
   * @param language the language
   * @return the changed record
   */
  public ClrCredential in(Locale language) {
    return with(
        new Frame(
            frame.id,
            frame.recipient,
            frame.awardedAt,
            frame.validUntil,
            frame.partial,
            Objects.requireNonNull(language, "language")));
  }

  /**
   * Returns this record with an end.
   *
   * @param end when it is no longer valid; fractions of a second are dropped
   * @return the changed record
   */
  public ClrCredential validUntil(Instant end) {
    return with(
        new Frame(
            frame.id,
            frame.recipient,
            frame.awardedAt,
            Objects.requireNonNull(end, "end"),
            frame.partial,
            frame.locale));
  }

  /**
   * Returns this record as one that leaves out some of what its issuer knows of the learner.
   *
   * @return the changed record
   */
  public ClrCredential partial() {
    return with(saying(true));
  }

  /**
   * Returns this record as one that holds all that its issuer knows of the learner.
   *
   * @return the changed record
   */
  public ClrCredential whole() {
    return with(saying(false));
  }

  private Frame saying(boolean isPartial) {
    return new Frame(
        frame.id, frame.recipient, frame.awardedAt, frame.validUntil, isPartial, frame.locale);
  }

  /**
   * Returns the credential without proof.
   *
   * @param issuer who issues it
   * @return the JSON-LD document; parts that are tokens are not in it
   */
  public JsonObject toJson(Profile issuer) {
    Described main = stacks.get(0);
    return new JsonMembers()
        .texts("@context", ClrTerms.CONTEXTS)
        .text("id", frame.id)
        .texts("type", List.of("VerifiableCredential", "ClrCredential"))
        .text("name", main.stack.title().in(frame.locale))
        .text("description", main.description.in(frame.locale))
        .value("partial", frame.partial == null ? null : new JsonBoolean(frame.partial))
        .value("issuer", SharedParts.profile(issuer, frame.locale))
        .text("validFrom", seconds(frame.awardedAt))
        .text("validUntil", frame.validUntil == null ? null : seconds(frame.validUntil))
        .text("awardedDate", seconds(frame.awardedAt))
        .value(ClrTerms.SUBJECT, subject())
        .object();
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private JsonObject subject() {
    return new JsonMembers()
        .text("id", frame.recipient.id())
        .texts("type", List.of("ClrSubject"))
        .list("identifier", SharedParts.identities(frame.recipient))
        .list(
            ClrTerms.PARTS,
            parts.stream()
                .filter(ClrPart.Embedded.class::isInstance)
                .map(ClrPart::credential)
                .toList())
        .list("achievement", stacks.stream().map(this::achievement).toList())
        .list("association", all().stream().map(Association::toJson).toList())
        .object();
  }

  private JsonObject achievement(Described described) {
    Stack stack = described.stack;
    JsonObject creator =
        stack.owner() instanceof StackOwner.Issuer owner
            ? SharedParts.profile(Profile.of(owner.organization()), frame.locale)
            : null;
    return new JsonMembers()
        .text("id", stack.id())
        .texts("type", List.of("Achievement"))
        .text("name", stack.title().in(frame.locale))
        .text("description", described.description.in(frame.locale))
        .value(
            "criteria",
            new JsonMembers()
                .text("narrative", StackText.requirement(stack, frame.locale))
                .object())
        .value("creator", creator)
        .object();
  }

  /** Returns what follows from the stacks, then what was given; each once. */
  private List<Association> all() {
    Set<String> known = achieved();
    stacks.forEach(described -> known.add(described.stack.id().value()));
    var all = new LinkedHashSet<Association>();
    for (Described described : stacks) {
      String parent = described.stack.id().value();
      for (StackMember member : described.stack.members()) {
        memberId(member.part())
            .filter(known::contains)
            .ifPresent(
                child -> all.add(new Association(AssociationType.IS_PARENT_OF, parent, child)));
      }
    }
    all.addAll(associations);
    return List.copyOf(all);
  }

  private static Optional<String> memberId(StackPart part) {
    if (part instanceof StackPart.Credential credential) {
      return Optional.of(credential.credential().value());
    }
    return part instanceof StackPart.NestedStack nested
        ? Optional.of(nested.stack().value())
        : Optional.empty();
  }

  private Set<String> achieved() {
    Set<String> ids = new LinkedHashSet<>();
    parts.forEach(part -> part.achievementId().ifPresent(ids::add));
    return ids;
  }

  /**
   * Says what keeps this record from being issued.
   *
   * <p>More than {@link ClrStructure} finds in the record of others: there, what makes readers
   * wonder is a warning; and each badge inside has to be well formed by itself.
   *
   * @param issuer who issues it
   * @return everything that is wrong; {@code clr.part-is-jwt} for a part that is a token
   */
  public Problems problems(Profile issuer) {
    JsonObject json = toJson(issuer);
    var problems = new ArrayList<Problem>();
    ClrStructure.problems(json).forEach(problem -> problems.add(strict(problem)));
    JsonPointer at = JsonPointer.root().child(ClrTerms.SUBJECT).child(ClrTerms.PARTS);
    int place = 0;
    for (ClrPart part : parts) {
      if (part instanceof ClrPart.Embedded) {
        if (isBadge(part.credential())) {
          CredentialStructure.problems(part.credential())
              .under(at.child(place))
              .forEach(problems::add);
        }
        place++;
      } else {
        problems.add(
            Problem.error(
                    "clr.part-is-jwt",
                    at,
                    "Comprehensive Learner Record 2.0 takes credentials with their proof inside,"
                        + " not tokens.")
                .fix("Issue this part as JSON with a Data Integrity proof."));
      }
    }
    return Problems.of(problems);
  }

  private static Problem strict(Problem problem) {
    return problem.code().startsWith("clr.")
        ? Problem.error(problem.code(), problem.at(), problem.message()).fix(problem.fix())
        : problem;
  }

  private static boolean isBadge(JsonObject credential) {
    return ClrTerms.hasType(credential, "OpenBadgeCredential")
        || ClrTerms.hasType(credential, "AchievementCredential");
  }

  /** Returns how many parts there are; whose record it is stays out. */
  @Override
  public String toString() {
    return "ClrCredential[" + frame.id + ", " + parts.size() + " parts]";
  }
}
