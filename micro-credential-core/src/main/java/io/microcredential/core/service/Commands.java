package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.RefusedException;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreUnavailableException;
import io.microcredential.core.store.StoredRecord;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs commands, each once, in one transaction, and from the start again if others came between.
 */
final class Commands {

  /** Each conflict means that somebody else got on, so this many in a row are a flood. */
  static final int MOST_TRIES = 200;

  private final Settings settings;

  Commands(Settings settings) {
    this.settings = settings;
  }

  /**
   * Runs a command.
   *
   * @param call who, under which key
   * @param name which command
   * @param arguments what it asks, to tell another command under the same key
   * @param body does it, or refuses
   */
  Outcome<Receipt> run(
      Call call, String name, JsonValue arguments, Function<Step, Outcome<Receipt>> body) {
    PersonId by = call.actor().person();
    if (by == null) {
      return refusal(
          "service.unknown-actor",
          "Only a known person gives commands.",
          "Let the person sign in, and name them in the actor.");
    }
    String asked = Json.writeCanonical(arguments);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return settings
            .store()
            .write(
                store -> {
                  var step =
                      new Step(
                          store,
                          settings.accounts(),
                          settings.viewer(call.actor(), store),
                          by,
                          Keys.command(by, call.key()),
                          settings.now());
                  return orNothing(once(step, name, asked, body));
                });
      } catch (Refused refused) {
        return Outcome.refusal(refused.reasons);
      } catch (StoreConflictException othersWereQuicker) {
        Thread.onSpinWait();
      } catch (RefusedException unreadable) {
        return corrupt();
      } catch (StoreUnavailableException failed) {
        return refusal(
            "store.unavailable",
            "The store cannot be reached; whether the command took effect is not known.",
            "Send it again with the same key.");
      }
    }
    return refusal(
        "store.busy",
        "Too many others changed the same thing meanwhile; the command took no effect.",
        "Send it again.");
  }

  /** Ends the transaction of a command that was refused, so that none of it is stored. */
  private static Outcome<Receipt> orNothing(Outcome<Receipt> done) {
    if (!done.isSuccess()) {
      throw new Refused(done.problems());
    }
    return done;
  }

  private static final class Refused extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problems reasons;

    Refused(Problems reasons) {
      super("refused", null, false, false);
      this.reasons = reasons;
    }
  }

  private Outcome<Receipt> once(
      Step step, String name, String asked, Function<Step, Outcome<Receipt>> body) {
    Optional<StoredCommand> before = stored(step);
    if (before.isPresent()) {
      return repeated(before.get(), name, asked);
    }
    Outcome<Receipt> done = body.apply(step);
    if (!done.isSuccess() && stored(step).isPresent()) {
      // The same command, sent twice at once, is what stood in its own way; begin again and say so.
      throw new StoreConflictException("the command was done meanwhile", null);
    }
    return done.then(receipt -> kept(step, name, asked, receipt));
  }

  private Outcome<Receipt> kept(Step step, String name, String asked, Receipt receipt) {
    String salt = Keys.salt(settings.random());
    var command = new StoredCommand(name, salt, salted(salt, asked), receipt, step.now());
    long time = Keys.micros(step.now());
    step.store()
        .insert(
            StoredRecord.first(
                step.command(),
                StoredCommand.FORM.writeCompact(command),
                List.of(
                    new Lookup(StoredCommand.BY_ACTOR, step.by().value()).at(time),
                    new Lookup(StoredCommand.BY_TIME, "all").at(time))));
    Problems against = step.record();
    return against.hasErrors() ? Outcome.refusal(against) : Outcome.success(receipt);
  }

  private static Outcome<Receipt> repeated(StoredCommand before, String name, String asked) {
    return before.name().equals(name) && before.arguments().equals(salted(before.salt(), asked))
        ? Outcome.success(before.receipt())
        : refusal(
            "service.key-reused",
            "Another command was given under this key.",
            "Make a new key for each command, and keep it only to send the same one again.");
  }

  private static Digest salted(String salt, String asked) {
    return Digest.ofText(salt + asked);
  }

  private static Optional<StoredCommand> stored(Step step) {
    return step.store()
        .find(step.command())
        .map(record -> StoredCommand.FORM.read(record.content()).orElseThrow());
  }

  static <T> Outcome<T> corrupt() {
    return refusal(
        "store.corrupt",
        "A record contradicts itself; somebody changed it by hand.",
        "Restore the record, and audit the journal.");
  }

  static <T> Outcome<T> refusal(String code, String message, String fix) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message).fix(fix));
  }
}
