package io.microcredential.core.service;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.util.List;
import java.util.Optional;

/** Publishes versions of micro-credentials and takes them out of use. */
public final class Definitions {

  private final Settings settings;
  private final Commands commands;
  private final Versions versions;

  Definitions(Settings settings, Commands commands, Versions versions) {
    this.settings = settings;
    this.commands = commands;
    this.versions = versions;
  }

  /**
   * Stores a published version, for good.
   *
   * @param call who publishes: allowed to {@link Action#PUBLISH_DEFINITION} in the issuer's
   *     programme
   * @param definition the version
   * @return the receipt; or {@code definition.version-taken} if the version was published with
   *     other content, or why it is not allowed
   */
  public Outcome<Receipt> publish(Call call, MicroCredential definition) {
    RecordKey key = Keys.definition(definition.ref());
    return commands.run(
        call,
        "definition.publish",
        argument(definition.ref()),
        step -> {
          Problems against = step.against(Action.PUBLISH_DEFINITION, subject(definition));
          if (against.hasErrors()) {
            return Outcome.refusal(against);
          }
          if (step.store().find(key).isPresent()) {
            return Outcome.refusal(
                Problem.error(
                        "definition.version-taken",
                        JsonPointer.root().child("version"),
                        "This version was published before.")
                    .fix("Publish changes as a new version."));
          }
          step.store()
              .insert(StoredRecord.first(key, MicroCredentialJson.write(definition), List.of()));
          return happened(step, "definition.published", key, definition.ref());
        });
  }

  /**
   * Takes a version out of use: nobody enrolls in it any more, and everybody who did goes on.
   *
   * @param call who retires it: allowed to {@link Action#RETIRE_DEFINITION}
   * @param ref which version
   * @return the receipt; or {@code definition.unknown}, {@code definition.retired}, or why it is
   *     not allowed
   */
  public Outcome<Receipt> retire(Call call, DefinitionRef ref) {
    RecordKey key = Keys.retirement(ref);
    return commands.run(
        call,
        "definition.retire",
        argument(ref),
        step -> {
          Optional<Versions.Known> version = versions.find(step.store(), ref);
          if (version.isEmpty()) {
            return unknown();
          }
          Problems against =
              step.against(Action.RETIRE_DEFINITION, subject(version.get().definition()));
          if (against.hasErrors()) {
            return Outcome.refusal(against);
          }
          if (step.store().find(key).isPresent()) {
            return retired();
          }
          step.store().insert(StoredRecord.first(key, "{}", List.of()));
          return happened(step, "definition.retired", key, ref);
        });
  }

  /**
   * Reads a published version.
   *
   * @param ref which
   * @return the version with exactly this content, or nothing
   */
  public Optional<MicroCredential> find(DefinitionRef ref) {
    return settings
        .store()
        .read(store -> versions.find(store, ref))
        .map(Versions.Known::definition);
  }

  private static Outcome<Receipt> happened(
      Step step, String event, RecordKey key, DefinitionRef ref) {
    String subject = ref.id() + "@" + ref.version();
    step.happened(event, key, subject, ref.digest());
    return Outcome.success(new Receipt(key, subject, step.events()));
  }

  private static Subject subject(MicroCredential definition) {
    return Subject.of(SubjectKind.DEFINITION, definition.issuer().id());
  }

  static JsonValue argument(DefinitionRef ref) {
    return JsonValue.of(ref.digest().hex());
  }

  static <T> Outcome<T> unknown() {
    return Commands.refusal(
        "definition.unknown",
        "There is no published version with this content.",
        "Publish it first.");
  }

  static <T> Outcome<T> retired() {
    return Commands.refusal(
        "definition.retired",
        "This version is out of use.",
        "Enroll in the version that follows it.");
  }
}
