package io.microcredential.badges;

import io.microcredential.badges.VerificationReport.Part;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The credentials inside one credential, each of which needs a verification of its own.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsement-verification">Open Badges 3.0,
 *     EndorsementCredential Verification</a>
 */
final class CredentialsInside {

  /** How deep credentials may stand in each other, and how many in one; honest ones need fewer. */
  private static final int MAX_DEPTH = 2;

  private static final int MAX_CREDENTIALS = 50;

  private final VerifierChecks checks;
  private final int depth;
  private final List<Part> found = new ArrayList<>();
  private int notLookedAt;
  private int checked;

  CredentialsInside(VerifierChecks checks, int depth) {
    this.checks = checks;
    this.depth = depth;
  }

  /** Returns the reports, in the order in which they were made. */
  List<Part> found() {
    return found;
  }

  /** Verifies the endorsements of the credential, of its issuer and of its achievement. */
  Check endorsements(JsonObject credential) {
    JsonPointer root = JsonPointer.root();
    endorsements(credential, root);
    object(credential, "issuer").ifPresent(issuer -> endorsements(issuer, root.child("issuer")));
    JsonPointer subjectAt = root.child("credentialSubject");
    object(credential, "credentialSubject")
        .flatMap(subject -> object(subject, "achievement"))
        .ifPresent(
            achievement -> {
              JsonPointer at = subjectAt.child("achievement");
              endorsements(achievement, at);
              object(achievement, "creator")
                  .ifPresent(creator -> endorsements(creator, at.child("creator")));
            });
    object(credential, "credentialSubject")
        .flatMap(subject -> object(subject, "source"))
        .ifPresent(source -> endorsements(source, subjectAt.child("source")));
    return check(VerificationStep.ENDORSEMENTS, "endorsement");
  }

  private void endorsements(JsonObject endorsed, JsonPointer at) {
    String id = endorsed.text("id").orElse("");
    for (String name : List.of("endorsement", "endorsementJwt")) {
      verifyEach(endorsed, name, at, id);
    }
  }

  /** Verifies the credentials that a learner record holds. */
  Check parts(JsonObject credential, BadgeFormat format) {
    if (format == BadgeFormat.CLR_2_0) {
      JsonPointer at = JsonPointer.root().child("credentialSubject");
      object(credential, "credentialSubject")
          .ifPresent(subject -> verifyEach(subject, "verifiableCredential", at, null));
    }
    return check(VerificationStep.PARTS, "part");
  }

  /** Says what was found since the last time. */
  private Check check(VerificationStep step, String what) {
    List<Part> mine = List.copyOf(found.subList(checked, found.size()));
    int left = notLookedAt;
    checked = found.size();
    notLookedAt = 0;
    return check(step, what, mine, left);
  }

  /** Says what was found: each is worth something by itself, and no record may hold a forgery. */
  static Check check(VerificationStep step, String what, List<Part> parts, int notLookedAt) {
    if (parts.isEmpty() && notLookedAt == 0) {
      return Check.notApplicable(step, "There are none.");
    }
    Problems problems = Problems.of(parts.stream().flatMap(p -> problem(step, what, p)).toList());
    if (notLookedAt > 0) {
      String message =
          "There are too many, or they stand too deep; " + notLookedAt + " were not verified.";
      Problem more = Problem.warning(what + ".too-many", JsonPointer.root(), message);
      return Check.undecided(step, message, problems.and(Problems.of(more)));
    }
    if (problems.isEmpty()) {
      return Check.passed(step, "All of them are valid by themselves.", problems);
    }
    boolean fails = step == VerificationStep.ENDORSEMENTS || problems.hasErrors();
    String message = "Some are not valid by themselves.";
    return fails ? Check.failed(step, message, problems) : Check.passed(step, message, problems);
  }

  private static Stream<Problem> problem(VerificationStep step, String what, Part part) {
    VerificationResult result = part.report().result();
    if (result == VerificationResult.VALID) {
      return Stream.empty();
    }
    String message = "By itself this one is not valid: " + result + ".";
    boolean isForgery = step == VerificationStep.PARTS && result == VerificationResult.INVALID;
    return Stream.of(
        isForgery
            ? Problem.error(what + ".invalid", part.at(), message)
            : Problem.warning(what + ".not-valid", part.at(), message));
  }

  private void verifyEach(
      JsonObject owner, String name, JsonPointer at, @Nullable String endorsed) {
    Optional<JsonValue> value = owner.member(name);
    if (value.isEmpty()) {
      return;
    }
    JsonPointer here = at.child(name);
    if (value.get() instanceof JsonArray list) {
      for (int i = 0; i < list.items().size(); i++) {
        verify(list.items().get(i), here.child(i), endorsed);
      }
    } else {
      verify(value.get(), here, endorsed);
    }
  }

  private void verify(JsonValue value, JsonPointer at, @Nullable String endorsed) {
    if (depth >= MAX_DEPTH || found.size() >= MAX_CREDENTIALS || !checks.bounds().takesOneMore()) {
      notLookedAt++;
    } else {
      found.add(new Part(at, checks.report(BadgeInput.inside(value), depth + 1, endorsed)));
    }
  }

  private static Optional<JsonObject> object(JsonObject parent, String name) {
    return parent.members().get(name) instanceof JsonObject child
        ? Optional.of(child)
        : Optional.empty();
  }
}
